import { Readable } from 'node:stream'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

interface Named {
  /** With slashes; never absolute. */
  readonly path: string
  readonly changed: Date
}

export interface ZipEntry extends Named {
  readonly bytes: Uint8Array
}

/** An entry too large to be held: it is written while its pieces come. */
export interface ZipStream extends Named {
  readonly pieces: AsyncIterable<Uint8Array>
}

const most16 = 0xffff
const most32 = 0xffffffff
/** PKWARE APPNOTE 6.3.10: version 2.0 for deflate; bit 11 says that names are UTF-8. */
const version = 20
const utf8Names = 0x0800
/** Bit 3: size and checksum follow the data. */
const sizesFollow = 0x0008
const deflated = 8

/**
 * A ZIP archive, entry by entry as they come, so that only one of them and the directory are in memory. What does not shrink is
 * stored; an entry in pieces is never held as a whole. Throws beyond 65,535 entries or 4 GiB, which would take ZIP64.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry | ZipStream>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const entry of entries) {
    const name = Buffer.from(entry.path, 'utf8')
    const written = 'bytes' in entry ? writeWhole(entry, name) : writePieces(entry, name)
    let size = 0
    for (;;) {
      const next = await written.next()
      if (next.done === true) {
        directory.push(centralHeader(next.value, name, offset))
        break
      }
      size += next.value.length
      yield next.value
    }
    offset += size
    if (directory.length > most16 || offset > most32) throw new Error('writeZip: too large without ZIP64')
  }
  const central = Buffer.concat(directory)
  yield central
  yield endOf(directory.length, central.length, offset)
}

/** An entry as it is written; at the end, what the directory repeats of it. */
type Written = AsyncGenerator<Uint8Array, Buffer>

async function* writeWhole({ bytes, changed }: ZipEntry, name: Buffer): Written {
  const packed = deflateRawSync(bytes)
  const smaller = packed.length < bytes.length
  const data = smaller ? packed : bytes
  const shared = sharedHeader({
    flags: utf8Names,
    method: smaller ? deflated : 0,
    changed,
    crc: crc32(bytes),
    compressed: data.length,
    size: bytes.length,
    name: name.length,
  })
  yield Buffer.concat([signature(0x04034b50), shared, name])
  yield data
  return shared
}

async function* writePieces({ pieces, changed }: ZipStream, name: Buffer): Written {
  const facts = { flags: utf8Names | sizesFollow, method: deflated, changed, name: name.length }
  let [crc, size, compressed] = [0, 0, 0]
  yield Buffer.concat([signature(0x04034b50), sharedHeader({ ...facts, crc, compressed, size }), name])
  const counted = async function* () {
    for await (const piece of pieces) {
      crc = crc32(piece, crc)
      size += piece.length
      yield piece
    }
  }
  for await (const packed of Readable.from(counted()).compose(createDeflateRaw())) {
    const piece = Buffer.from(packed)
    compressed += piece.length
    yield piece
  }
  const shared = sharedHeader({ ...facts, crc, compressed, size })
  // The descriptor is checksum and both sizes as the header has them.
  yield Buffer.concat([signature(0x08074b50), shared.subarray(10, 22)])
  return shared
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

interface HeaderFacts {
  readonly flags: number
  readonly method: number
  readonly changed: Date
  readonly crc: number
  readonly compressed: number
  readonly size: number
  readonly name: number
}

/** What the local and the central header have in common: from the version needed to the length of the extra field. */
function sharedHeader({ flags, method, changed, crc, compressed, size, name }: HeaderFacts): Buffer {
  const { date, time } = dosMoment(changed)
  const bytes = Buffer.alloc(26)
  for (const [index, value] of [version, flags, method, time, date].entries())
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
