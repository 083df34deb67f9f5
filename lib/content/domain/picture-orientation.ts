import type { ByteReader } from './picture-bytes'

const orientationTag = 0x0112

/**
 * How a camera says a picture is to be turned: 1 to 8, from the first directory of its Exif data (TIFF), which starts at
 * `start`. 1 (as it is) when nothing there says so.
 */
export function readOrientation(reader: ByteReader, start: number): number {
  try {
    const little = reader.has(start, 'II')
    if (!little && !reader.has(start, 'MM')) return 1
    const [short, long] = little ? [reader.little16, reader.little32] : [reader.big16, reader.big32]
    const directory = start + long(start + 4)
    for (let entry = 0; entry < short(directory); entry += 1) {
      const at = directory + 2 + entry * 12
      if (short(at) !== orientationTag) continue
      const value = short(at + 8)
      return value >= 1 && value <= 8 ? value : 1
    }
    return 1
  } catch {
    // Exif data that breaks off says nothing; it is not kept either.
    return 1
  }
}

/** Exif data that says nothing but how to turn the picture. */
export const orientationTiff = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
    ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ])

/** Whether width and height change places. */
export const isTurned = (orientation: number): boolean => orientation >= 5
