const deepest = 20

/**
 * Whether a value that came in can be kept: no text in it holds a NUL, which PostgreSQL refuses, or half of a surrogate pair, which
 * its jsonb does. Names of fields count too. What is nested more than 20 deep is nothing that any of our forms sends.
 */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value !== 'object' || value === null || value instanceof Blob) return true
  if (depth >= deepest) return false
  return Object.entries(value).every(([name, inner]) => isStorableText(name) && isStorable(inner, depth + 1))
}

const isStorableText = (text: string): boolean => !text.includes('\0') && !hasLoneSurrogate(text)

const hasLoneSurrogate = (text: string): boolean => /\p{Surrogate}/u.test(text)

/** The names of those fields that cannot be kept, each with the code `invalid`. */
export const unstorableFields = (fields: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(entry => !isStorable(entry))
      .map(([name]) => [name.replaceAll('\0', ''), 'invalid']),
  )
