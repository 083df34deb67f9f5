/**
 * Checks UTF-8 well-formedness byte by byte over a whole file (ranges of the Unicode standard, table 3-7: no overlong form,
 * no surrogate, nothing above U+10FFFF), and counts what is broken instead of stopping there.
 */
export class Utf8Evidence {
  private characters = 0
  private broken = 0
  private firstBroken = -1
  private needed = 0
  private lower = 0x80
  private upper = 0xbf
  private offset = 0
  private startedAt = 0

  push(chunk: Uint8Array): void {
    const { length } = chunk
    for (let i = 0; i < length; i++) {
      const byte = chunk[i] ?? 0
      if (this.needed === 0) {
        if (byte >= 0x80) this.start(byte, this.offset + i)
      } else this.next(byte, this.offset + i)
    }
    this.offset += length
  }

  private start(byte: number, at: number): void {
    this.startedAt = at
    this.lower = 0x80
    this.upper = 0xbf
    if (byte >= 0xc2 && byte <= 0xdf) this.needed = 1
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.needed = 2
      if (byte === 0xe0) this.lower = 0xa0
      if (byte === 0xed) this.upper = 0x9f
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.needed = 3
      if (byte === 0xf0) this.lower = 0x90
      if (byte === 0xf4) this.upper = 0x8f
    } else this.fail()
  }

  private next(byte: number, at: number): void {
    if (byte < this.lower || byte > this.upper) {
      this.needed = 0
      this.fail()
      if (byte >= 0x80) this.start(byte, at)
      return
    }
    this.lower = 0x80
    this.upper = 0xbf
    this.needed--
    if (this.needed === 0) this.characters++
  }

  private fail(): void {
    this.broken++
    if (this.firstBroken === -1) this.firstBroken = this.startedAt
  }

  /** A sequence cut by the end of the file counts as broken. `firstBroken` is the 0-based offset where it starts, -1 when
   * nothing is. */
  result(): { characters: number; broken: number; firstBroken: number } {
    if (this.needed === 0)
      return { characters: this.characters, broken: this.broken, firstBroken: this.firstBroken }
    const firstBroken = this.firstBroken === -1 ? this.startedAt : this.firstBroken
    return { characters: this.characters, broken: this.broken + 1, firstBroken }
  }
}
