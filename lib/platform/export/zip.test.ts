import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeZip, type ZipEntry, type ZipStream } from './zip'

async function zipOf(entries: readonly (ZipEntry | ZipStream)[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const given = async function* () {
    yield* entries
  }
  for await (const piece of writeZip(given())) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Reads by the directory at the end, as every program does. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const [count, size, start] = [
    zip.readUInt16LE(end + 10),
    zip.readUInt32LE(end + 12),
    zip.readUInt32LE(end + 16),
  ]
  expect(start + size).toBe(end)
  const found = new Map<string, Buffer>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50)
    const [method, crc, packed] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
    ]
    const [name, offset] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)]
    const path = zip.subarray(at + 46, at + 46 + name).toString()
    expect(zip.readUInt32LE(offset)).toBe(0x04034b50)
    const data = offset + 30 + zip.readUInt16LE(offset + 26)
    const bytes = zip.subarray(data, data + packed)
    const content = method === 0 ? bytes : inflateRawSync(bytes)
    expect(crc32(content)).toBe(crc)
    found.set(path, content)
    at += 46 + name
  }
  return found
}

const changed = new Date('2026-03-31T08:30:42Z')
const entries: ZipEntry[] = [
  { path: 'publications/été.md', bytes: Buffer.from('Bonjour 🎉\n'.repeat(200)), changed },
  { path: 'vide.txt', bytes: Buffer.alloc(0), changed },
  { path: 'pictures/a.bin', bytes: Buffer.from([1, 2, 3]), changed },
]

test('everything comes back as it went in', async () => {
  const found = unzip(await zipOf(entries))
  expect([...found.keys()]).toEqual(entries.map(({ path }) => path))
  for (const { path, bytes } of entries) expect(found.get(path)?.equals(bytes)).toBe(true)
})

test('an entry in pieces is the same as one in one', async () => {
  const pieces = async function* () {
    for (let line = 0; line < 5000; line += 1) yield Buffer.from(`ligne ${line} é\n`)
  }
  const before = entries[0] ?? { path: 'a', bytes: Buffer.alloc(0), changed }
  const found = unzip(
    await zipOf([before, { path: 'lines.txt', pieces: pieces(), changed }, ...entries.slice(1)]),
  )
  const whole: Buffer[] = []
  for await (const piece of pieces()) whole.push(piece)
  expect(found.get('lines.txt')?.equals(Buffer.concat(whole))).toBe(true)
  expect(found.size).toBe(entries.length + 1)
})

test('an archive of nothing is an archive', async () => expect(unzip(await zipOf([])).size).toBe(0))

test('Python reads it and finds nothing wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entregent-zip-'))
  try {
    const pieces = async function* () {
      yield Buffer.from('une ligne\n')
    }
    writeFileSync(
      join(folder, 'a.zip'),
      await zipOf([...entries, { path: 'b.txt', pieces: pieces(), changed }]),
    )
    execFileSync('python3', ['-m', 'zipfile', '-t', 'a.zip'], { cwd: folder, stdio: 'pipe' })
    execFileSync('python3', ['-m', 'zipfile', '-e', 'a.zip', 'out'], { cwd: folder, stdio: 'pipe' })
    expect(readFileSync(join(folder, 'out/publications/été.md'), 'utf8')).toContain('🎉')
  } catch (error) {
    // Not every machine has Python; the first test reads the archive by hand.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
