const LIMIT = 10_000

/**
 * Remembers the answers of a pure function of a text: owners, stages and days come back thousands of times in a file. At most
 * 10,000 answers are kept, then it starts afresh, so memory does not grow with the file.
 */
export function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = answer(text)
    if (known.size >= LIMIT) known.clear()
    known.set(text, value)
    return value
  }
}
