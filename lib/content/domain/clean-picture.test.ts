import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPicture, pictureLimit } from './clean-picture'
import { joinBytes } from './picture-bytes'

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]) =>
  joinBytes(
    parts.map(part =>
      typeof part === 'string' ? Uint8Array.from(part, each => each.charCodeAt(0)) : Uint8Array.from(part),
    ),
  )
const textOf = (found: Uint8Array) => Buffer.from(found).toString('latin1')
const secret = 'GPS 48.8566N 2.3522E'

const segment = (marker: number, content: Uint8Array) =>
  bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content)
const tiff = (orientation: number) =>
  bytes('II', [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0], secret)
const jpeg = (orientation: number) =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(0xe1, bytes('Exif\0\0', tiff(orientation))),
    segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', secret)),
    segment(0xe2, bytes('ICC_PROFILE\0', [1, 1], 'colours')),
    segment(0xed, bytes('Photoshop 3.0\0', secret)),
    segment(0xfe, bytes(secret)),
    segment(0xc0, bytes([8, 0, 20, 0, 30, 1, 1, 0x11, 0])),
    segment(0xda, bytes([1, 1, 0, 0, 63, 0])),
    [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    [0xff, 0xd9],
    secret,
  )
const chunk = (name: string, content: Uint8Array) =>
  bytes(
    [content.length >>> 24, content.length >> 16, content.length >> 8, content.length & 255].map(
      n => n & 255,
    ),
    name,
    content,
    [9, 9, 9, 9],
  )
const png = bytes(
  '\x89PNG\r\n\x1a\n',
  chunk('IHDR', bytes([0, 0, 0, 30, 0, 0, 0, 20, 8, 6, 0, 0, 0])),
  chunk('eXIf', tiff(1)),
  chunk('tEXt', bytes(`Comment\0${secret}`)),
  chunk('tIME', bytes(secret)),
  chunk('prVt', bytes(secret)),
  chunk('IDAT', bytes('pixels')),
  chunk('IEND', bytes()),
  secret,
)
const riff = (name: string, content: Uint8Array) =>
  bytes(name, [content.length & 255, content.length >> 8, 0, 0], content, content.length % 2 === 0 ? [] : [0])
const webp = (() => {
  const content = bytes(
    riff('VP8X', bytes([0x2c, 0, 0, 0, 29, 0, 0, 19, 0, 0])),
    riff('VP8L', bytes([0x2f, 29, 0xc0, 4, 0], 'pixels.')),
    riff('EXIF', tiff(6)),
    riff('XMP ', bytes(secret)),
  )
  return bytes('RIFF', [(content.length + 4) & 255, (content.length + 4) >> 8, 0, 0], 'WEBP', content)
})()
const gif = bytes(
  'GIF89a',
  [30, 0, 20, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6],
  [0x21, 0xff, 11],
  'NETSCAPE2.0',
  [3, 1, 0, 0, 0],
  [0x21, 0xfe, secret.length],
  secret,
  [0],
  [0x21, 0xff, 11],
  'XMP DataXMP',
  [secret.length],
  secret,
  [0],
  [0x21, 0xf9, 4, 0, 1, 0, 0, 0],
  [0x2c, 0, 0, 0, 0, 30, 0, 20, 0, 0, 2, 3],
  'pix',
  [0, 0x3b],
  secret,
)

describe.each([
  ['image/jpeg', jpeg(1)],
  ['image/png', png],
  ['image/webp', webp],
  ['image/gif', gif],
] as const)('a picture of type %s', (mime, file) => {
  const cleaned = cleanPicture(file)

  test('loses what was written beside its pixels', () => {
    expect(textOf(file)).toContain(secret)
    if ('refused' in cleaned) throw new Error(cleaned.refused)
    expect(textOf(cleaned.bytes)).not.toContain(secret)
    expect(textOf(cleaned.bytes)).not.toContain('XMP')
    expect(cleaned.mime).toBe(mime)
  })

  test('is as it was when cleaned again', () => {
    if ('refused' in cleaned) throw new Error(cleaned.refused)
    expect(cleanPicture(cleaned.bytes)).toEqual(cleaned)
  })

  test('is refused when it breaks off, and no file is more than that', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length - 1), (at, value, length) => {
        const changed = file.slice()
        changed[at] = value
        for (const tried of [changed, changed.slice(0, length)]) {
          const found = cleanPicture(tried)
          if ('refused' in found)
            expect(['empty', 'not_a_picture', 'damaged', 'too_many_pixels']).toContain(found.refused)
          else expect(found.bytes.length).toBeLessThanOrEqual(tried.length + 64)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('sizes are those shown, after turning', () => {
  expect(cleanPicture(jpeg(1))).toMatchObject({ width: 30, height: 20 })
  expect(cleanPicture(jpeg(6))).toMatchObject({ width: 20, height: 30 })
  expect(cleanPicture(png)).toMatchObject({ width: 30, height: 20 })
  expect(cleanPicture(webp)).toMatchObject({ width: 20, height: 30 })
  expect(cleanPicture(gif)).toMatchObject({ width: 30, height: 20 })
})

test('a turned JPEG says so still, and keeps its colours and pixels', () => {
  const cleaned = cleanPicture(jpeg(6))
  if ('refused' in cleaned) throw new Error(cleaned.refused)
  const text = textOf(cleaned.bytes)
  expect(text).toMatch(/^\xff\xd8\xff\xe1[\s\S]{2}Exif\0\0MM/)
  expect(text).toContain('ICC_PROFILE')
  expect(text.endsWith('\x01\x02\xff\x00\x03\xff\xd0\x04\xff\xd9')).toBe(true)
})

test('a GIF still loops', () => {
  const cleaned = cleanPicture(gif)
  expect('refused' in cleaned ? '' : textOf(cleaned.bytes)).toContain('NETSCAPE2.0')
})

test('what is no picture is refused, whatever it is called', () => {
  expect(cleanPicture(bytes())).toEqual({ refused: 'empty' })
  expect(cleanPicture(bytes('<svg onload="alert(1)"/>'))).toEqual({ refused: 'not_a_picture' })
  expect(cleanPicture(bytes('<!doctype html>'))).toEqual({ refused: 'not_a_picture' })
  expect(cleanPicture(new Uint8Array(pictureLimit + 1))).toEqual({ refused: 'too_large' })
})

test.each([
  ['PNG', bytes(png.subarray(0, 16), [0, 0, 0x1f, 0x40, 0, 0, 0x13, 0x89], png.subarray(24))],
  ['GIF', bytes(gif.subarray(0, 6), [0xff, 0xff, 0xff, 0xff], gif.subarray(10))],
])('a %s of more pixels than anybody shows is refused, however few bytes it has', (_kind, huge) => {
  expect(huge.length).toBeLessThan(1000)
  expect(cleanPicture(huge)).toEqual({ refused: 'too_many_pixels' })
})

test('forty million pixels are the most', () => {
  const exactly = bytes(png.subarray(0, 16), [0, 0, 0x1f, 0x40, 0, 0, 0x13, 0x88], png.subarray(24))
  expect(cleanPicture(exactly)).toMatchObject({ width: 8000, height: 5000 })
})
