import { ArchiveRefusal } from './archive-refusal'

/** A file whose bytes can be asked for anywhere, so that an archive is never whole in memory. */
export interface ByteSource {
  readonly size: number
  /** The bytes there are from `from` on, at most `length`. */
  read(from: number, length: number): Promise<Buffer>
}

export interface ZipEntry {
  /** As written in the archive; never used as a path of ours. */
  readonly name: string
  readonly method: 'stored' | 'deflated'
  /** Bytes in the archive, and declared bytes when unpacked. */
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  /** Where its local header begins. */
  readonly offset: number
}

/** An archive of a LinkedIn member has some forty files. */
export const mostEntries = 1000
const longestDirectory = 4 * 1024 * 1024
const endSize = 22
const longestComment = 0xffff
const endMark = 0x06054b50
const entryMark = 0x02014b50
const entrySize = 46
const encrypted = 1
const zip64 = 0xffffffff

/** The entries of a ZIP by its central directory (PKWARE APPNOTE 4.3). Throws an ArchiveRefusal. */
export async function openZip(source: ByteSource): Promise<readonly ZipEntry[]> {
  const tailFrom = Math.max(0, source.size - endSize - longestComment)
  const tail = await source.read(tailFrom, source.size - tailFrom)
  const end = findEnd(tail)
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  const parts = tail.readUInt16LE(end + 4)
  if (count === 0xffff || start === zip64 || length === zip64 || parts !== 0)
    throw new ArchiveRefusal('archive_unsupported')
  if (count > mostEntries || length > longestDirectory) throw new ArchiveRefusal('archive_too_large')
  if (start + length > tailFrom + end) throw new ArchiveRefusal('archive_damaged')
  const directory = await source.read(start, length)
  const entries: ZipEntry[] = []
  let at = 0
  for (let read = 0; read < count; read += 1) {
    if (at + entrySize > directory.length || directory.readUInt32LE(at) !== entryMark)
      throw new ArchiveRefusal('archive_damaged')
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + entrySize, at + entrySize + nameLength)
    const entry = readEntry(directory, at, name)
    if (entry !== null) entries.push(entry)
    at += entrySize + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/** The last part of an entry's name: paths inside an archive say nothing here. */
export const baseName = (name: string): string => name.split(/[/\\]/).at(-1) ?? ''

function findEnd(tail: Buffer): number {
  for (let at = tail.length - endSize; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === endMark && at + endSize + tail.readUInt16LE(at + 20) <= tail.length)
      return at
  throw new ArchiveRefusal('archive_damaged')
}

/** Null for a folder. */
function readEntry(directory: Buffer, at: number, name: string): ZipEntry | null {
  if (/[/\\]$/.test(name)) return null
  const method = directory.readUInt16LE(at + 10)
  const packed = directory.readUInt32LE(at + 20)
  const unpacked = directory.readUInt32LE(at + 24)
  const offset = directory.readUInt32LE(at + 42)
  const isEncrypted = (directory.readUInt16LE(at + 8) & encrypted) !== 0
  const isUnknown = method !== 0 && method !== 8
  if (isEncrypted || isUnknown || packed === zip64 || unpacked === zip64 || offset === zip64)
    throw new ArchiveRefusal('archive_unsupported')
  const crc = directory.readUInt32LE(at + 16)
  return { name, method: method === 0 ? 'stored' : 'deflated', packed, unpacked, crc, offset }
}
