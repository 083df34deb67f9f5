import { commonPieces } from './common-passwords'

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1a2z3e4r5t6y7u8i9o0p',
]
const walks = [...rows, ...rows.map(row => [...row].reverse().join(''))]
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '€': 'e',
  '!': 'i',
}
const longestWord = 40
const shortestRun = 3

/**
 * The smallest number of pieces that make up a password (1 and more). One piece is: a common word or a word of `own`, a
 * walk along the keyboard or the alphabet, one character again and again, a run of up to four digits, a run of signs (one or
 * two signs between words are none). A run of 5 to 8 digits (a date) is two; every other character is one. Accents, case and look-alikes (p4$$w0rd) make no difference.
 */
export function countCommonPieces(password: string, own: readonly string[] = []): number {
  const plain = fold(password)
  const words = new Set([...commonPieces, ...own.map(fold)])
  const disguised = [...plain].map(character => lookalikes[character] ?? character).join('')
  return fewestPieces(plain, disguised, words)
}

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

function fewestPieces(plain: string, disguised: string, words: ReadonlySet<string>): number {
  const fewest: number[] = [0]
  for (let end = 1; end <= plain.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1
    for (let start = Math.max(0, end - longestWord); start < end; start += 1) {
      const before = fewest[start] ?? 0
      if (before >= best) continue
      const cost = costOf(plain, start, end, words.has(disguised.slice(start, end)), words)
      best = Math.min(best, before + cost)
    }
    fewest.push(best)
  }
  return fewest[plain.length] ?? 0
}

function costOf(
  plain: string,
  start: number,
  end: number,
  isDisguised: boolean,
  words: ReadonlySet<string>,
): number {
  const piece = plain.slice(start, end)
  if (isDisguised || words.has(piece) || isRun(piece)) return 1
  if (/^[^\p{L}\p{N}]+$/u.test(piece)) return piece.length <= 2 ? 0 : 1
  // Only a whole run of digits: else any number would fall into runs of four.
  if (/^\d{1,8}$/.test(piece) && !/\d/.test(`${plain[start - 1] ?? ''}${plain[end] ?? ''}`)) {
    return piece.length <= 4 ? 1 : 2
  }
  return Number.POSITIVE_INFINITY
}

const isRun = (piece: string) =>
  piece.length >= shortestRun &&
  (walks.some(walk => walk.includes(piece)) || piece === (piece[0] ?? '').repeat(piece.length))
