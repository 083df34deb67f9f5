import { ByteReader, DamagedPicture, joinBytes, type Picture } from './picture-bytes'
import { isTurned, orientationTiff, readOrientation } from './picture-orientation'

const startOfImage = Uint8Array.of(0xff, 0xd8)
const endOfImage = Uint8Array.of(0xff, 0xd9)

/** A frame header: any SOF but the tables DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/**
 * A JPEG without what a camera or a program wrote into it (Exif with place and time, XMP, IPTC, comments, pictures behind the
 * picture); how it is to be turned is kept, and the colours (JFIF, Adobe's transform, the ICC profile). Lossless: the pixels'
 * own data is copied as it is.
 */
export function cleanJpeg(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes)
  const kept: Uint8Array[] = []
  let orientation = 1
  let size: { width: number; height: number } | null = null
  let scanned = false
  let at = 2
  for (;;) {
    if (reader.byte(at) !== 0xff) throw new DamagedPicture('A marker is missing.')
    const marker = reader.byte(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + reader.big16(at + 2)
    if (end < at + 4) throw new DamagedPicture('A segment has no length.')
    if (marker === 0xe1 && reader.has(at + 4, 'Exif\0\0')) orientation = readOrientation(reader, at + 10)
    if (isFrame(marker)) size = { height: reader.big16(at + 5), width: reader.big16(at + 7) }
    if (isKept(reader, marker, at + 4)) kept.push(reader.slice(at, end))
    at = end
    if (marker !== 0xda) continue
    scanned = true
    const after = endOfScan(reader, at)
    kept.push(reader.slice(at, after))
    at = after
  }
  if (size === null || !scanned || size.width === 0 || size.height === 0)
    throw new DamagedPicture('There is no picture in it.')
  const turned = isTurned(orientation)
  return {
    mime: 'image/jpeg',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    bytes: joinBytes([startOfImage, ...orientationSegment(orientation), ...kept, endOfImage]),
  }
}

function isKept(reader: ByteReader, marker: number, content: number): boolean {
  if (marker === 0xfe) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe0) return reader.has(content, 'JFIF\0')
  if (marker === 0xe2) return reader.has(content, 'ICC_PROFILE\0')
  return marker === 0xee && reader.has(content, 'Adobe')
}

/** The next marker after the pixels' data: no stuffed zero, no restart. */
function endOfScan({ bytes }: ByteReader, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new DamagedPicture('It breaks off.')
}

function orientationSegment(orientation: number): Uint8Array[] {
  if (orientation === 1) return []
  const tiff = orientationTiff(orientation)
  const length = 2 + 6 + tiff.length
  return [Uint8Array.of(0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0), tiff]
}
