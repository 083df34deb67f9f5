import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  /** With slashes; never absolute. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly changed: Date
}

const most16 = 0xffff
const most32 = 0xffffffff
/** PKWARE APPNOTE 6.3.10: version 2.0 for deflate; bit 11 says that names are UTF-8. */
const version = 20
const utf8Names = 0x0800

/**
 * A ZIP archive, entry by entry as they come, so that only one of them and the directory are in memory. What does not shrink is
 * stored. Throws beyond 65,535 entries or 4 GiB, which would take ZIP64.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { path, bytes, changed } of entries) {
    const deflated = deflateRawSync(bytes)
    const smaller = deflated.length < bytes.length
    const data = smaller ? deflated : bytes
    const name = Buffer.from(path, 'utf8')
    const shared = sharedHeader(
      smaller ? 8 : 0,
      changed,
      crc32(bytes),
      data.length,
      bytes.length,
      name.length,
    )
    const local = Buffer.concat([signature(0x04034b50), shared, name])
    directory.push(centralHeader(shared, name, offset))
    offset += local.length + data.length
    if (directory.length > most16 || offset > most32) throw new Error('writeZip: too large without ZIP64')
    yield local
    yield data
  }
  const central = Buffer.concat(directory)
  yield central
  yield endOf(directory.length, central.length, offset)
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** What the local and the central header have in common: from the version needed to the length of the extra field. */
function sharedHeader(
  method: number,
  changed: Date,
  crc: number,
  compressed: number,
  size: number,
  name: number,
): Buffer {
  const { date, time } = dosMoment(changed)
  const bytes = Buffer.alloc(26)
  for (const [index, value] of [version, utf8Names, method, time, date].entries())
    bytes.writeUInt16LE(value, index * 2)
  for (const [index, value] of [crc, compressed, size].entries()) bytes.writeUInt32LE(value, 10 + index * 4)
  bytes.writeUInt16LE(name, 22)
  return bytes
}

function centralHeader(shared: Buffer, name: Buffer, offset: number): Buffer {
  const made = Buffer.alloc(2)
  made.writeUInt16LE(version)
  // Comment, disk, internal and external attributes are 0.
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature(0x02014b50), made, shared, rest, name])
}

function endOf(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(18)
  bytes.writeUInt16LE(count, 4)
  bytes.writeUInt16LE(count, 6)
  bytes.writeUInt32LE(size, 8)
  bytes.writeUInt32LE(offset, 12)
  return Buffer.concat([signature(0x06054b50), bytes])
}

/** MS-DOS date and time in UTC, from 1980 on, to two seconds. */
function dosMoment(moment: Date): { date: number; time: number } {
  const year = Math.min(2107, Math.max(1980, moment.getUTCFullYear()))
  return {
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  }
}
