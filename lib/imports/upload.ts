import type { Scope } from '@/db/scope'
import { ArchiveRefusal } from './archive/archive-refusal'
import { EncodingDetector } from './domain/encoding'
import { fileLimit } from './domain/file-limit'
import { closeFile, dropBatch, openBatch, storeChunk } from './mutations/store-file'
import { recogniseBatch } from './recognise-batch'
import type { UploadRefusal } from './view'

const megabyte = 1024 * 1024
/** What spreadsheets and documents begin with; none of them is text. */
const magic = ['PK\u0005\u0006', '%PDF', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b']

export interface Upload {
  readonly name: string
  readonly stream: AsyncIterable<Uint8Array>
  /** Bytes, `fileLimit` when absent. */
  readonly limit?: number
}

/**
 * Keeps a file in the database, a megabyte at a time, and recognises it. A file that is refused leaves nothing behind;
 * `not_a_table` is a spreadsheet or another binary file. A ZIP is LinkedIn's data archive or analytics workbook, or is refused.
 */
export async function storeUpload(
  scope: Scope,
  { name, stream, limit = fileLimit }: Upload,
): Promise<{ id: string } | { refused: UploadRefusal }> {
  const id = await openBatch(scope, tidyName(name))
  try {
    const refused = await storeStream(scope, id, stream, limit)
    if (refused === null) {
      await recogniseBatch(scope, id)
      return { id }
    }
    await dropBatch(scope, id)
    return { refused }
  } catch (error) {
    await dropBatch(scope, id)
    if (error instanceof ArchiveRefusal) return { refused: error.code }
    throw error
  }
}

async function storeStream(
  scope: Scope,
  id: string,
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<UploadRefusal | null> {
  const detector = new EncodingDetector()
  let position = 0
  let bytes = 0
  for await (const piece of inPieces(stream)) {
    if (position === 0 && isBinary(piece)) return 'not_a_table'
    bytes += piece.length
    if (bytes > limit) return 'too_large'
    detector.push(piece)
    await storeChunk(scope, id, position, piece)
    position += 1
  }
  if (bytes === 0) return 'empty'
  await closeFile(scope, id, detector.result())
  return null
}

async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const bytes of stream) {
    waiting.push(bytes)
    length += bytes.length
    if (length < megabyte) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

const isBinary = (piece: Buffer): boolean =>
  magic.some(mark => piece.toString('latin1', 0, 4).startsWith(mark))

/** The last part of a path, without control characters. */
function tidyName(name: string): string {
  const bare = (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim()
  return bare === '' ? 'import.csv' : bare.slice(0, 200)
}
