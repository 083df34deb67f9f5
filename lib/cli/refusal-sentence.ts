import type { Refusal } from '@/lib/platform/action/result'

const words: Readonly<Record<string, string>> = {
  slug_too_short: 'must have at least 2 characters',
  slug_too_long: 'may have at most 40 characters',
  slug_characters: 'must be lower-case letters, digits and single hyphens, a letter first',
  empty: 'must not be empty',
  too_long: 'is too long',
  too_short: 'must have at least 12 characters',
  too_common: 'is too easy to guess',
  email: 'is not an e-mail address',
  unknown: 'is not known',
  taken: 'is taken already',
  deactivated: 'belongs to a deactivated seat',
  not_found: 'does not exist',
}

/** camelCase field → --kebab-case option. */
const optionOf = (field: string) => `--${field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`

/**
 * What a refusal says to somebody at a terminal: one sentence that names the option, and its value unless it is secret.
 * `given`: the values by field.
 */
export function refusalSentence(refusal: Refusal, given: Readonly<Record<string, string>> = {}): string {
  const complaints = Object.entries(refusal.fields ?? {}).map(([field, code]) => {
    const subject = field === 'password' ? 'The password' : optionOf(field)
    const value = given[field]
    return `${value === undefined ? subject : `${subject} "${value}"`} ${words[code] ?? `is refused (${code})`}`
  })
  return complaints.length === 0 ? `Refused: ${refusal.code}.` : `${complaints.join('; ')}.`
}
