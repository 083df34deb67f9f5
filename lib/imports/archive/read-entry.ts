import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { ArchiveRefusal } from './archive-refusal'
import { crc32 } from './crc32'
import type { ByteSource, ZipEntry } from './open-zip'

const megabyte = 1024 * 1024
/** Bytes of one file when unpacked. */
export const largestEntry = 200 * megabyte
/** Text packs to a tenth, seldom to a fiftieth; only a bomb packs to a hundredth and more. */
export const steepestRatio = 150
/** Below it the ratio says nothing. */
const ratioFrom = 2 * megabyte
const localMark = 0x04034b50
const localSize = 30
const portion = 256 * 1024

/**
 * The unpacked bytes of an entry, piece by piece. What it declares is not believed: bytes are counted as they come, and reading
 * ends with an ArchiveRefusal where a bound is crossed or the sum of the bytes is wrong.
 */
export async function* readEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.unpacked > largestEntry || isSteep(entry.unpacked, entry.packed))
    throw new ArchiveRefusal('archive_too_large')
  const packed = Readable.from(readPacked(source, entry), { objectMode: false, highWaterMark: portion })
  const bytes = entry.method === 'stored' ? packed : packed.pipe(createInflateRaw())
  packed.on('error', error => bytes.destroy(error))
  let length = 0
  let sum = 0
  try {
    for await (const piece of bytes) {
      const buffer = Buffer.from(piece)
      length += buffer.length
      if (length > largestEntry || isSteep(length, entry.packed))
        throw new ArchiveRefusal('archive_too_large')
      sum = crc32(buffer, sum)
      yield buffer
    }
  } catch (error) {
    throw error instanceof ArchiveRefusal || !isZlib(error) ? error : new ArchiveRefusal('archive_damaged')
  } finally {
    packed.destroy()
    bytes.destroy()
  }
  if (sum !== entry.crc || length !== entry.unpacked) throw new ArchiveRefusal('archive_damaged')
}

/** A small entry as text; larger than `limit` bytes it is refused. */
export async function readText(source: ByteSource, entry: ZipEntry, limit: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const piece of readEntry(source, entry)) {
    length += piece.length
    if (length > limit) throw new ArchiveRefusal('archive_too_large')
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}

async function* readPacked(source: ByteSource, { offset, packed }: ZipEntry): AsyncGenerator<Buffer> {
  const header = await source.read(offset, localSize)
  if (header.length < localSize || header.readUInt32LE(0) !== localMark)
    throw new ArchiveRefusal('archive_damaged')
  const start = offset + localSize + header.readUInt16LE(26) + header.readUInt16LE(28)
  const end = start + packed
  if (end > source.size) throw new ArchiveRefusal('archive_damaged')
  for (let at = start; at < end; at += portion) yield await source.read(at, Math.min(portion, end - at))
}

const isSteep = (unpacked: number, packed: number): boolean =>
  unpacked > ratioFrom && unpacked > packed * steepestRatio

const isZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
