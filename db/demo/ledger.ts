import type { Day } from './calendar'

/** So many days before a post, what colleagues published counts as standing. */
const reach = 90
const size = 5

interface Entry {
  /** Null for a text of nobody's: a reference text. */
  readonly author: string | null
  readonly day: Day
  /** How many shingles it has. */
  readonly length: number
  /** How many of them the text compared last has, and which comparison that was. */
  shared: number
  asked: number
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
  let asked = 0
  return {
    since,
    compare(text, author, day) {
      const own = shinglesOf(text)
      const met: Entry[] = []
      asked += 1
      for (const shingle of own) {
        for (const entry of standing.get(shingle) ?? []) {
          if (entry.asked !== asked) {
            met.push(entry)
            entry.asked = asked
            entry.shared = 0
          }
          entry.shared += 1
        }
      }
      let [echo, foretold, repeated] = [0, 0, 0]
      for (const entry of met) {
        const share = entry.shared / own.length
        if (entry.author === author) repeated = Math.max(repeated, share)
        else if (entry.author === null ? entry.day <= day : entry.day <= day && entry.day >= day - reach)
          echo = Math.max(echo, share)
        else if (entry.author !== null && entry.day > day && entry.day <= day + reach)
          foretold = Math.max(foretold, entry.shared / entry.length)
      }
      return { echo, foretold, repeated }
    },
    add(text, author, day) {
      if (author !== null && day < since) return
      const own = shinglesOf(text)
      const entry = { author, day, length: own.length, shared: 0, asked: 0 }
      for (const shingle of own) {
        const entries = standing.get(shingle)
        if (entries === undefined) standing.set(shingle, [entry])
        else entries.push(entry)
      }
    },
  }
}

/** The shingles of a text, as hashes of 53 bits; hardly one is there twice. */
function shinglesOf(text: string): number[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf)
  const shingles: number[] = []
  for (let first = 0; first + size <= words.length; first += 1) {
    let [high, low] = [0, 0]
    for (let word = first; word < first + size; word += 1) {
      high = Math.imul(high ^ (words[word] ?? 0), 0x01000193)
      low = Math.imul(low + (words[word] ?? 0), 0x85ebca6b) ^ (low >>> 15)
    }
    shingles.push((high >>> 0) * 2 ** 21 + (low >>> 11))
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
