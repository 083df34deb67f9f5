import { type Word, wordsOf } from './words'

/** How many words in a row make a shingle. */
export const shingleSize = 5

/** A stretch of a text, in UTF-16 units; `end` is after its last character. */
export interface Passage {
  readonly start: number
  readonly end: number
}

export interface Shingle {
  /** A signed 64-bit hash of the words, as PostgreSQL's bigint holds it. */
  readonly hash: bigint
  /** The place of its first word. */
  readonly word: number
}

/** Two independent 32-bit hashes of a text (MurmurHash3's mixing), which together make one of 64 bits. */
function hashWord(word: string): readonly [number, number] {
  let [high, low] = [0x9e3779b9, 0x85ebca6b]
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index)
    high = Math.imul(high ^ unit, 0xcc9e2d51)
    low = Math.imul(low ^ unit, 0x1b873593)
    high ^= high >>> 15
    low ^= low >>> 13
  }
  return [finish(high ^ word.length), finish(low ^ word.length)]
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The hash of words in this order, as a signed 64-bit number. */
function join(words: readonly (readonly [number, number])[]): bigint {
  let [high, low] = [0, 0]
  for (const [first, second] of words) {
    high = finish(Math.imul(high, 31) ^ first)
    low = finish(Math.imul(low, 37) ^ second)
  }
  return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0))
}

/** The shingles of a text in their order, a repeated one as often as it stands there; none for fewer than five words. */
export function shinglesOf(words: readonly Word[]): Shingle[] {
  const hashes = words.map(({ folded }) => hashWord(folded))
  const shingles: Shingle[] = []
  for (let word = 0; word + shingleSize <= words.length; word += 1)
    shingles.push({ hash: join(hashes.slice(word, word + shingleSize)), word })
  return shingles
}

/** The different shingles of a text, as they are kept with it. */
export const hashesOf = (text: string): bigint[] => [
  ...new Set(shinglesOf(wordsOf(text)).map(({ hash }) => hash)),
]

/**
 * The containment of a text in another: the share of its different shingles that the other has too (Broder 1997). Null for a
 * text of fewer than five words, which has none.
 */
export function containment(text: string, other: string): number | null {
  const own = hashesOf(text)
  if (own.length === 0) return null
  const theirs = new Set(hashesOf(other))
  return own.filter(hash => theirs.has(hash)).length / own.length
}

/** The passages of a text whose shingles are among `shared`, longest runs first joined; in the order of the text. */
export function passagesOf(text: string, shared: ReadonlySet<bigint>): Passage[] {
  const words = wordsOf(text)
  const passages: Passage[] = []
  let last = -1
  for (const { hash, word } of shinglesOf(words)) {
    if (!shared.has(hash)) continue
    const [first, final] = [words[word], words[word + shingleSize - 1]]
    if (first === undefined || final === undefined) continue
    const before = passages.at(-1)
    if (before !== undefined && word <= last + 1)
      passages[passages.length - 1] = { ...before, end: final.end }
    else passages.push({ start: first.start, end: final.end })
    last = word + shingleSize - 1
  }
  return passages
}

/** What two texts share, marked in both. */
export function sharedPassages(
  text: string,
  other: string,
): { readonly own: Passage[]; readonly other: Passage[] } {
  const theirs = new Set(hashesOf(other))
  const shared = new Set(hashesOf(text).filter(hash => theirs.has(hash)))
  return { own: passagesOf(text, shared), other: passagesOf(other, shared) }
}
