import { SingleByteEvidence } from './single-byte-evidence'
import { Utf8Evidence } from './utf8-evidence'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/**
 * Why an encoding was chosen. `bom`: a mark at the start. `nul_pattern`: every other byte is NUL. `ascii`: no byte above 127.
 * `valid_utf8`: so many multi-byte characters, none broken. `damaged_utf8`: UTF-8 but for a few broken bytes, first at
 * `offset`. `invalid_utf8`: bytes that cannot be UTF-8, first at `offset` (0-based), so a single-byte code page.
 */
export type EncodingEvidence =
  | { code: 'bom'; bytes: 2 | 3 }
  | { code: 'nul_pattern'; share: number }
  | { code: 'ascii' }
  | { code: 'valid_utf8'; characters: number }
  | { code: 'damaged_utf8'; characters: number; broken: number; offset: number }
  | { code: 'invalid_utf8'; offset: number; accented: number }

export type EncodingResult = { encoding: Encoding; evidence: EncodingEvidence; bytes: number }

/** Share of NULs on one side of the byte pairs above which a file without a mark is UTF-16. */
const UTF16_SHARE = 0.5
const UTF16_OTHER_SHARE = 0.1
/** Windows-1252 text almost never forms a UTF-8 sequence by chance; one broken byte must not spoil a whole UTF-8 file. */
const DAMAGED_RATIO = 4

/**
 * Decides a file's encoding from all of its bytes, fed in any chunks; the result does not depend on the chunking.
 * An empty file is UTF-8 (`ascii`).
 */
export class EncodingDetector {
  private bytes = 0
  private readonly head: number[] = []
  private evenNuls = 0
  private oddNuls = 0
  private readonly utf8 = new Utf8Evidence()
  private readonly singleByte = new SingleByteEvidence()

  push(chunk: Uint8Array): void {
    for (let i = 0; this.head.length < 3 && i < chunk.length; i++) this.head.push(chunk[i] ?? 0)
    this.countNuls(chunk)
    this.utf8.push(chunk)
    this.singleByte.push(chunk)
    this.bytes += chunk.length
  }

  private countNuls(chunk: Uint8Array): void {
    for (let i = chunk.indexOf(0); i !== -1; i = chunk.indexOf(0, i + 1)) {
      if ((this.bytes + i) % 2 === 0) this.evenNuls++
      else this.oddNuls++
    }
  }

  result(): EncodingResult {
    const { bytes } = this
    return { ...(this.fromMark() ?? this.fromNuls() ?? this.fromUtf8() ?? this.fromCodePage()), bytes }
  }

  private fromMark(): Omit<EncodingResult, 'bytes'> | null {
    const [a, b, c] = this.head
    if (a === 0xef && b === 0xbb && c === 0xbf)
      return { encoding: 'utf-8', evidence: { code: 'bom', bytes: 3 } }
    if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', evidence: { code: 'bom', bytes: 2 } }
    if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', evidence: { code: 'bom', bytes: 2 } }
    return null
  }

  private fromNuls(): Omit<EncodingResult, 'bytes'> | null {
    const pairs = this.bytes / 2
    if (pairs < 2) return null
    const even = this.evenNuls / pairs
    const odd = this.oddNuls / pairs
    if (odd >= UTF16_SHARE && even <= UTF16_OTHER_SHARE)
      return { encoding: 'utf-16le', evidence: { code: 'nul_pattern', share: odd } }
    if (even >= UTF16_SHARE && odd <= UTF16_OTHER_SHARE)
      return { encoding: 'utf-16be', evidence: { code: 'nul_pattern', share: even } }
    return null
  }

  private fromUtf8(): Omit<EncodingResult, 'bytes'> | null {
    const { characters, broken, firstBroken } = this.utf8.result()
    if (broken === 0) {
      const evidence =
        characters === 0 ? ({ code: 'ascii' } as const) : ({ code: 'valid_utf8', characters } as const)
      return { encoding: 'utf-8', evidence }
    }
    if (characters <= broken * DAMAGED_RATIO) return null
    return { encoding: 'utf-8', evidence: { code: 'damaged_utf8', characters, broken, offset: firstBroken } }
  }

  private fromCodePage(): Omit<EncodingResult, 'bytes'> {
    const { windows, macintosh } = this.singleByte.result()
    const { firstBroken: offset } = this.utf8.result()
    if (macintosh > windows * 3)
      return { encoding: 'macintosh', evidence: { code: 'invalid_utf8', offset, accented: macintosh } }
    return { encoding: 'windows-1252', evidence: { code: 'invalid_utf8', offset, accented: windows } }
  }
}

/** Decides the encoding of a file held whole in memory. */
export function detectEncoding(bytes: Uint8Array): EncodingResult {
  const detector = new EncodingDetector()
  detector.push(bytes)
  return detector.result()
}
