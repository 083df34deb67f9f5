import { describe, expect, it } from 'vitest'
import { archiveFiles } from '../testing/linkedin-files'
import { writeWorkbook } from '../testing/write-workbook'
import { writeZip, type ZipFile } from '../testing/write-zip'
import { type ByteSource, openZip } from './open-zip'
import { findTable, readTable } from './read-table'

const sourceOf = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: async (from, length) => bytes.subarray(from, from + length),
})

async function rowsOf(files: readonly ZipFile[]): Promise<string[][]> {
  const source = sourceOf(writeZip(files))
  const { container } = await findTable(source)
  const rows: string[][] = []
  for await (const records of readTable(source, container)) for (const { cells } of records) rows.push(cells)
  return rows
}

const shares = archiveFiles['Shares.csv']
const problemOf = async (bytes: Buffer): Promise<unknown> => {
  try {
    const source = sourceOf(bytes)
    const { container } = await findTable(source)
    for await (const _ of readTable(source, container));
    return null
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

describe('an archive', () => {
  it('reads packed and stored entries alike, whatever folder or path they stand under', async () => {
    const plain = await rowsOf([{ name: 'Shares.csv', content: shares }])
    expect(plain).toHaveLength(3)
    for (const name of ['a/b/Shares.csv', '../../../etc/Shares.csv', 'C:\\x\\Shares.csv', '/Shares.csv'])
      expect(await rowsOf([{ name, content: shares, stored: true }])).toEqual(plain)
  })

  it('reads files in any encoding, and leaves others aside', async () => {
    const latin = Buffer.from(
      'Date,Link,Message\n2025-03-05 09:00:00,https://l.example/a,Été à la mer\n',
      'latin1',
    )
    const rows = await rowsOf([
      { name: 'Comments.csv', content: latin },
      { name: 'Profile.csv', content: 'a,b\n1,2\n' },
    ])
    expect(rows.map(row => row[7])).toEqual(['Été à la mer'])
  })

  it.each([
    ['archive_unknown', writeZip([{ name: 'Profile.csv', content: 'a' }])],
    ['archive_unknown', writeWorkbook({ Budget: [['a', 1]] })],
    ['archive_damaged', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['archive_damaged', writeZip([{ name: 'Shares.csv', content: shares }]).subarray(0, 300)],
    ['archive_damaged', writeZip([{ name: 'Shares.csv', content: shares, declared: 10 }])],
    ['archive_too_large', writeZip([{ name: 'Shares.csv', content: Buffer.alloc(20_000_000, 'a') }])],
    [
      'archive_too_large',
      writeZip([{ name: 'Shares.csv', content: Buffer.alloc(20_000_000, 'a'), declared: 100 }]),
    ],
    ['archive_too_large', writeZip([{ name: 'Shares.csv', content: shares, declared: 4_000_000_000 }])],
    [
      'archive_too_large',
      writeZip(Array.from({ length: 1001 }, (_, at) => ({ name: `${at}`, content: '' }))),
    ],
  ])('is refused as %s', async (code, bytes) => expect(await problemOf(bytes)).toBe(code))

  it('is refused when it is encrypted or of ZIP64', async () => {
    const encrypted = writeZip([{ name: 'Shares.csv', content: shares }])
    const at = encrypted.indexOf('PK\u0001\u0002', 0, 'latin1')
    encrypted.writeUInt16LE(1, at + 8)
    await expect(openZip(sourceOf(encrypted))).rejects.toThrow('archive_unsupported')
    const wide = writeZip([{ name: 'Shares.csv', content: shares }])
    wide.writeUInt32LE(0xffffffff, wide.length - 6)
    await expect(openZip(sourceOf(wide))).rejects.toThrow('archive_unsupported')
  })

  it('is refused when a byte of a file is not what it was', async () => {
    const bytes = writeZip([{ name: 'Shares.csv', content: shares, stored: true }])
    bytes.writeUInt8(120, 200)
    expect(await problemOf(bytes)).toBe('archive_damaged')
  })
})
