import { ByteReader, DamagedPicture, joinBytes, type Picture } from './picture-bytes'
import { isTurned, orientationTiff, readOrientation } from './picture-orientation'

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])
const exifFlag = 0x08
const xmpFlag = 0x04

/** A WebP with nothing but its pixels and colours, and how it is to be turned. */
export function cleanWebp(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes)
  const end = Math.min(bytes.length, 8 + reader.little32(4))
  const kept: { name: string; chunk: Uint8Array }[] = []
  let orientation = 1
  let size: Size | null = null
  for (let at = 12; at + 8 <= end; ) {
    const name = reader.text(at, 4)
    const length = reader.little32(at + 4)
    const next = at + 8 + length + (length % 2)
    if (name === 'EXIF')
      orientation = readOrientation(reader, at + 8 + (reader.has(at + 8, 'Exif\0\0') ? 6 : 0))
    // The padding of the last chunk may be missing.
    if (needed.has(name)) kept.push({ name, chunk: padded(reader.slice(at, at + 8 + length)) })
    size ??= sizeOf(reader, name, at + 8)
    at = next
  }
  if (size === null || !kept.some(({ name }) => ['VP8 ', 'VP8L', 'ANMF'].includes(name)))
    throw new DamagedPicture('There is no picture in it.')
  const extended = kept[0]?.name === 'VP8X'
  const turning = extended && orientation !== 1
  const chunks = kept.map(({ name, chunk }) => (name === 'VP8X' ? withFlags(chunk, turning) : chunk))
  if (turning) chunks.push(exifChunk(orientation))
  const content = joinBytes(chunks)
  const turned = turning && isTurned(orientation)
  return {
    mime: 'image/webp',
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    bytes: joinBytes([ascii('RIFF'), little32(content.length + 4), ascii('WEBP'), content]),
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** The size that a chunk states, whose content starts at `at`; null for one that states none. */
function sizeOf(reader: ByteReader, name: string, at: number): Size | null {
  if (name === 'VP8X') return { width: 1 + reader.little24(at + 4), height: 1 + reader.little24(at + 7) }
  if (name === 'VP8 ')
    return { width: reader.little16(at + 6) & 0x3fff, height: reader.little16(at + 8) & 0x3fff }
  if (name !== 'VP8L') return null
  const bits = reader.little32(at + 1)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

function withFlags(chunk: Uint8Array, turning: boolean): Uint8Array {
  const changed = chunk.slice()
  const flags = (changed[8] ?? 0) & ~(exifFlag | xmpFlag)
  changed[8] = turning ? flags | exifFlag : flags
  return changed
}

function exifChunk(orientation: number): Uint8Array {
  const tiff = orientationTiff(orientation)
  return joinBytes([ascii('EXIF'), little32(tiff.length), tiff])
}

const padded = (chunk: Uint8Array) => (chunk.length % 2 === 0 ? chunk : joinBytes([chunk, Uint8Array.of(0)]))
const ascii = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const little32 = (value: number) =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
