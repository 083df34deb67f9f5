import type { Day } from './calendar'

/** So many days before a post, what colleagues published counts as standing. */
const reach = 90
const size = 5

interface Entry {
  /** Null for a text of nobody's: a reference text. */
  readonly author: string | null
  readonly day: Day
  /** How many different shingles it has. */
  readonly length: number
}

interface Likeness {
  /** The share of it that stands already in one text of the 90 days before, by somebody else. */
  readonly echo: number
  /** The largest share of a text of the 90 days after, by a colleague, that would stand in this one. */
  readonly foretold: number
  /** The largest share of it that stands in one text of the same author. */
  readonly repeated: number
}

/** What everybody of the demo has written, so that a writer can see whether it was said before. */
export interface Ledger {
  readonly since: Day
  compare(text: string, author: string, day: Day): Likeness
  add(text: string, author: string | null, day: Day): void
}

/**
 * A ledger that all desks of a plan share. It compares by shingles of five words, as the echo of lib/content does, which db
 * may not know; what a post measures in the end is that echo's to say. It knows nothing of posts that came out before `since`.
 */
export function openLedger(since: Day): Ledger {
  const standing = new Map<number, Entry[]>()
  return {
    since,
    compare(text, author, day) {
      const own = shinglesOf(text)
      const shared = new Map<Entry, number>()
      for (const shingle of own)
        for (const entry of standing.get(shingle) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1)
      let [echo, foretold, repeated] = [0, 0, 0]
      for (const [entry, count] of shared) {
        const share = count / Math.max(1, own.size)
        if (entry.author === author) repeated = Math.max(repeated, share)
        else if (entry.author === null ? entry.day <= day : entry.day <= day && entry.day >= day - reach)
          echo = Math.max(echo, share)
        else if (entry.author !== null && entry.day > day && entry.day <= day + reach)
          foretold = Math.max(foretold, count / entry.length)
      }
      return { echo, foretold, repeated }
    },
    add(text, author, day) {
      if (author !== null && day < since) return
      const own = shinglesOf(text)
      const entry = { author, day, length: own.size }
      for (const shingle of own) {
        const entries = standing.get(shingle)
        if (entries === undefined) standing.set(shingle, [entry])
        else entries.push(entry)
      }
    },
  }
}

/** The different shingles of a text, as hashes of 53 bits. */
function shinglesOf(text: string): Set<number> {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf)
  const shingles = new Set<number>()
  for (let first = 0; first + size <= words.length; first += 1) {
    let [high, low] = [0, 0]
    for (let word = first; word < first + size; word += 1) {
      high = Math.imul(high ^ (words[word] ?? 0), 0x01000193)
      low = Math.imul(low + (words[word] ?? 0), 0x85ebca6b) ^ (low >>> 15)
    }
    shingles.add((high >>> 0) * 2 ** 21 + (low >>> 11))
  }
  return shingles
}

/** 32-bit FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index += 1)
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193)
  return hash
}
