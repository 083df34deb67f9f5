/** à á â ä ç é è ê ö ù ü in Mac Roman; in Windows-1252 the same bytes are ˆ ‡ ‰ Š (none) Ž (none) (none) š (none) Ÿ. */
const MAC_LETTERS = [0x87, 0x88, 0x89, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9d, 0x9f]
/** × ÷ are no letters, and Õ is the apostrophe of Mac Roman. */
const NOT_WINDOWS_LETTERS = [0xd5, 0xd7, 0xf7]

const WINDOWS = 1
const MAC = 2

const CLASSES = new Uint8Array(256)
for (let byte = 0xc0; byte <= 0xff; byte++) CLASSES[byte] = WINDOWS
for (const byte of NOT_WINDOWS_LETTERS) CLASSES[byte] = 0
for (const byte of MAC_LETTERS) CLASSES[byte] = MAC

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

/**
 * Counts the bytes that would be accented letters inside a word in Windows-1252 and in Mac Roman: a byte above 127 with an
 * ASCII letter on its left or its right, so that quotes and dashes do not count.
 */
export class SingleByteEvidence {
  private windows = 0
  private macintosh = 0
  private previous = 0
  private pending = 0

  push(chunk: Uint8Array): void {
    const { length } = chunk
    let { previous, pending } = this
    for (let i = 0; i < length; i++) {
      const byte = chunk[i] ?? 0
      if (pending !== 0) {
        if (isAsciiLetter(byte)) this.count(pending)
        pending = 0
      }
      if (byte >= 0x80) {
        const kind = CLASSES[byte] ?? 0
        if (kind !== 0 && isAsciiLetter(previous)) this.count(kind)
        else pending = kind
      }
      previous = byte
    }
    this.previous = previous
    this.pending = pending
  }

  private count(kind: number): void {
    if (kind === MAC) this.macintosh++
    else this.windows++
  }

  result(): { windows: number; macintosh: number } {
    return { windows: this.windows, macintosh: this.macintosh }
  }
}
