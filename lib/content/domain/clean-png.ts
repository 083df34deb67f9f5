import { ByteReader, DamagedPicture, joinBytes, type Picture } from './picture-bytes'

/** What a PNG needs to look as it does; text, time, Exif and what we do not know are left out. */
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(' '),
)

/** A PNG with nothing but its pixels and colours; what stands behind its end is cut off. */
export function cleanPng(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes)
  const kept = [reader.slice(0, 8)]
  if (!reader.has(12, 'IHDR')) throw new DamagedPicture('Its header is missing.')
  const [width, height] = [reader.big32(16), reader.big32(20)]
  if (width === 0 || height === 0) throw new DamagedPicture('It has no size.')
  let hasPixels = false
  for (let at = 8; ; ) {
    const length = reader.big32(at)
    const name = reader.text(at + 4, 4)
    const end = at + 12 + length
    const chunk = reader.slice(at, end)
    if (needed.has(name)) kept.push(chunk)
    if (name === 'IDAT') hasPixels = true
    if (name === 'IEND') break
    at = end
  }
  if (!hasPixels) throw new DamagedPicture('There is no picture in it.')
  return { mime: 'image/png', width, height, bytes: joinBytes(kept) }
}
