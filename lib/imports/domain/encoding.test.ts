import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecoder } from './decode'
import { detectEncoding, EncodingDetector } from './encoding'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: number[]) => Uint8Array.from(values)

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const out = new Uint8Array(text.length * 2)
  const view = new DataView(out.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return out
}

function decode(all: Uint8Array, chunk: number): string {
  const decoder = createDecoder(detectEncoding(all).encoding)
  let text = ''
  for (let at = 0; at < all.length; at += chunk) text += decoder.push(all.subarray(at, at + chunk))
  return text + decoder.end()
}

describe('the encoding of a file', () => {
  it('is told by its mark, which is not part of the text', () => {
    const marked = bytes(0xef, 0xbb, 0xbf, ...utf8('né'))
    expect(detectEncoding(marked)).toEqual({
      encoding: 'utf-8',
      evidence: { code: 'bom', bytes: 3 },
      bytes: 6,
    })
    expect(decode(marked, 1)).toBe('né')
    expect(detectEncoding(utf16('\ufeffa,b', false)).encoding).toBe('utf-16le')
    expect(decode(utf16('\ufeffa,b', true), 3)).toBe('a,b')
  })

  it('is UTF-16 without a mark when every other byte is NUL, and not because of one NUL', () => {
    expect(detectEncoding(utf16('nom;ville\nZoé;Paris\n', false)).encoding).toBe('utf-16le')
    expect(detectEncoding(utf16('nom;ville\nZoé;Paris\n', true)).encoding).toBe('utf-16be')
    expect(detectEncoding(utf8('a,b,c\n\0,2,3\n')).encoding).toBe('utf-8')
  })

  it('sees an accent that comes only after megabytes of plain text', () => {
    const late = new Uint8Array(3_000_001).fill(0x61)
    late[3_000_000] = 0xe9
    const { encoding, evidence } = detectEncoding(late)
    expect(encoding).toBe('windows-1252')
    expect(evidence).toEqual({ code: 'invalid_utf8', offset: 3_000_000, accented: 1 })
  })

  it('stays UTF-8 when one byte among many characters is broken, and says where', () => {
    const damaged = bytes(...utf8('éèàçêô'.repeat(3)), 0xff)
    expect(detectEncoding(damaged).evidence).toEqual({
      code: 'damaged_utf8',
      characters: 18,
      broken: 1,
      offset: 36,
    })
  })

  it('tells Mac Roman from Windows-1252 by the accents inside words', () => {
    const mac = bytes(0x43, 0x61, 0x66, 0x8e, 0x0d, 0x70, 0x8f, 0x72, 0x65, 0x0d)
    expect(detectEncoding(mac).encoding).toBe('macintosh')
    expect(decode(mac, 4)).toBe('Café\rpère\r')
    const windows = bytes(0x43, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x20, 0x6c, 0x92, 0xe9, 0x74, 0xe9)
    expect(decode(windows, 5)).toBe('Café € l’été')
  })

  it('does not depend on the chunking', () => {
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }).map(utf8),
      fc.string({ maxLength: 30 }).map(text => utf16(text, true)),
    )
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 9 }), (all, chunk) => {
        const detector = new EncodingDetector()
        for (let at = 0; at < all.length; at += chunk) detector.push(all.subarray(at, at + chunk))
        expect(detector.result()).toEqual(detectEncoding(all))
        expect(decode(all, chunk)).toBe(decode(all, all.length + 1))
      }),
    )
  })

  it('finds every well-formed text with an accent to be UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(detectEncoding(utf8(`é${text.replaceAll('\0', '')}`)).encoding).toBe('utf-8')
      }),
    )
  })
})
