import { ByteReader, DamagedPicture, joinBytes, type Picture } from './picture-bytes'

const graphicControl = 0xf9
const application = 0xff

/** A GIF without comments, texts and what programs wrote into it; how often it loops is kept. */
export function cleanGif(bytes: Uint8Array): Picture {
  const reader = new ByteReader(bytes)
  const [width, height] = [reader.little16(6), reader.little16(8)]
  if (width === 0 || height === 0) throw new DamagedPicture('It has no size.')
  let at = 13 + tableLength(reader.byte(10))
  const kept = [reader.slice(0, at)]
  let hasPixels = false
  for (;;) {
    const kind = reader.byte(at)
    if (kind === 0x3b) break
    if (kind === 0x21) {
      const label = reader.byte(at + 1)
      const end = endOfBlocks(reader, at + 2)
      const loops =
        label === application && (reader.has(at + 3, 'NETSCAPE2.0') || reader.has(at + 3, 'ANIMEXTS1.0'))
      if (label === graphicControl || loops) kept.push(reader.slice(at, end))
      at = end
    } else if (kind === 0x2c) {
      const end = endOfBlocks(reader, at + 11 + tableLength(reader.byte(at + 9)))
      kept.push(reader.slice(at, end))
      hasPixels = true
      at = end
    } else throw new DamagedPicture('It has a part that no GIF has.')
  }
  if (!hasPixels) throw new DamagedPicture('There is no picture in it.')
  return { mime: 'image/gif', width, height, bytes: joinBytes([...kept, Uint8Array.of(0x3b)]) }
}

/** The bytes of a colour table, by the flags that announce it. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** After the empty block that ends a row of blocks. */
function endOfBlocks(reader: ByteReader, from: number): number {
  let at = from
  for (let length = reader.byte(at); length !== 0; length = reader.byte(at)) at += 1 + length
  return at + 1
}
