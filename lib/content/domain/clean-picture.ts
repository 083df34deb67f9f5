import { cleanGif } from './clean-gif'
import { cleanJpeg } from './clean-jpeg'
import { cleanPng } from './clean-png'
import { cleanWebp } from './clean-webp'
import { ByteReader, DamagedPicture, type Picture } from './picture-bytes'

export type { Picture } from './picture-bytes'

/** The most bytes a picture may have. */
export const pictureLimit = 8 * 1024 * 1024

/** The most pixels: whoever opens a picture holds four bytes of each, however few it was sent in. Networks show 4 million at most. */
export const pixelLimit = 40_000_000

export type PictureRefusal = 'empty' | 'too_large' | 'too_many_pixels' | 'not_a_picture' | 'damaged'

/**
 * A picture without location data and whatever else a camera or program wrote beside its pixels. What it is is told by its
 * first bytes, never by its name: JPEG, PNG, WebP or GIF, or it is refused.
 */
export function cleanPicture(bytes: Uint8Array): Picture | { readonly refused: PictureRefusal } {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > pictureLimit) return { refused: 'too_large' }
  const clean = cleanerOf(new ByteReader(bytes))
  if (clean === null) return { refused: 'not_a_picture' }
  try {
    const picture = clean(bytes)
    return picture.width * picture.height > pixelLimit ? { refused: 'too_many_pixels' } : picture
  } catch (error) {
    if (error instanceof DamagedPicture) return { refused: 'damaged' }
    throw error
  }
}

function cleanerOf(reader: ByteReader): ((bytes: Uint8Array) => Picture) | null {
  if (reader.has(0, '\xff\xd8\xff')) return cleanJpeg
  if (reader.has(0, '\x89PNG\r\n\x1a\n')) return cleanPng
  if (reader.has(0, 'RIFF') && reader.has(8, 'WEBP')) return cleanWebp
  if (reader.has(0, 'GIF87a') || reader.has(0, 'GIF89a')) return cleanGif
  return null
}
