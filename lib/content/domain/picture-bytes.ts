/** What a picture is, once cleaned. */
export interface Picture {
  readonly mime: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
  /** As shown, in pixels: after turning. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** A file that says it is a picture and breaks off, or contradicts itself. */
export class DamagedPicture extends Error {}

/** Reads numbers out of bytes; throws a DamagedPicture beyond their end. */
export class ByteReader {
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  byte(at: number): number {
    const value = this.bytes[at]
    if (value === undefined) throw new DamagedPicture('It breaks off.')
    return value
  }

  big16 = (at: number): number => this.byte(at) * 256 + this.byte(at + 1)
  big32 = (at: number): number => this.big16(at) * 65_536 + this.big16(at + 2)
  little16 = (at: number): number => this.byte(at) + this.byte(at + 1) * 256
  little24 = (at: number): number => this.little16(at) + this.byte(at + 2) * 65_536
  little32 = (at: number): number => this.little16(at) + this.little16(at + 2) * 65_536

  slice(from: number, to: number): Uint8Array {
    if (from > to || to > this.bytes.length) throw new DamagedPicture('It breaks off.')
    return this.bytes.subarray(from, to)
  }

  /** Whether these ASCII characters stand at a place. */
  has = (at: number, text: string): boolean =>
    [...text].every((character, index) => this.bytes[at + index] === character.charCodeAt(0))

  text = (at: number, length: number): string => String.fromCharCode(...this.slice(at, at + length))
}

/** Pieces in a row as one. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
