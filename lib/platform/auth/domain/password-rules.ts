import { countCommonPieces } from './common-pieces'

export const passwordLength = { least: 12, most: 256 } as const

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common'

/** What is known of the owner, which a guesser knows too. */
export interface PasswordOwner {
  readonly email?: string
  readonly name?: string
  readonly organizationName?: string
}

const fewPieces = 3

/** The one form in which a password is judged, hashed and compared: NFKC, so that every keyboard gives the same bytes. */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

/**
 * What is wrong with a new password; null when nothing is. Lengths count code points. There are no composition rules:
 * length, and not being what guessers try first (NIST SP 800-63B, 3.1.1.2). Too common is: three common pieces or
 * fewer (see `countCommonPieces`), or one short group of characters again and again.
 */
export function findPasswordProblem(password: string, owner: PasswordOwner = {}): PasswordProblem | null {
  const text = normalisePassword(password)
  const length = [...text].length
  if (length < passwordLength.least) return 'too_short'
  if (length > passwordLength.most) return 'too_long'
  if (repeatsItself(text) || countCommonPieces(text, wordsOf(owner)) <= fewPieces) return 'too_common'
  return null
}

function repeatsItself(text: string): boolean {
  for (let period = 1; period <= text.length / 3; period += 1) {
    if (
      text ===
      text
        .slice(0, period)
        .repeat(Math.ceil(text.length / period))
        .slice(0, text.length)
    )
      return true
  }
  return false
}

/** The owner's words of at least three letters, and the texts as a whole without their separators. */
function wordsOf({ email = '', name = '', organizationName = '' }: PasswordOwner): string[] {
  const texts = [email, email.split('@')[0] ?? '', name, organizationName]
  const words = texts.flatMap(text => [
    ...text.split(/[^\p{L}\p{N}]+/u),
    text.replace(/[^\p{L}\p{N}]+/gu, ''),
  ])
  return [...words, email].filter(word => word.length >= 3)
}
