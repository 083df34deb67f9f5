import { EncodingDetector } from '../domain/encoding'
import { partOfFile, placesOf, stackRow } from '../domain/linkedin-archive'
import type { CsvRecord } from '../domain/parse'
import { readRecords } from '../read-records'
import { recogniseFile } from '../recognise-file'
import { ArchiveRefusal } from './archive-refusal'
import { type ByteSource, baseName, type ZipEntry } from './open-zip'
import { largestEntry, readEntry } from './read-entry'

/** Bytes of all files of an archive when unpacked. */
const largestArchive = 2 * largestEntry

/** The files that an import reads, in the order of their names, so that an archive packed anew reads the same. */
export const partsOf = (entries: readonly ZipEntry[]): readonly ZipEntry[] => {
  const parts = entries.filter(({ name }) => partOfFile(baseName(name)) !== null)
  return [...parts].sort((a, b) => (baseName(a.name) < baseName(b.name) ? -1 : 1))
}

/** The rows of an archive's files one under the other, in steady memory. A file is unpacked once to know it, once to read it. */
export async function* readParts(
  source: ByteSource,
  parts: readonly ZipEntry[],
): AsyncGenerator<CsvRecord[]> {
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > largestArchive)
    throw new ArchiveRefusal('archive_too_large')
  let line = 1
  for (const entry of parts) {
    const detector = new EncodingDetector()
    for await (const piece of readEntry(source, entry)) detector.push(piece)
    const facts = await recogniseFile(readEntry(source, entry), detector.result())
    const places = placesOf(facts.columns.map(({ given }) => given))
    const file = baseName(entry.name)
    for await (const records of readRecords(readEntry(source, entry), facts))
      yield records.map(({ line: own, cells, problem, nul }) => {
        line += 1
        return { line, cells: stackRow(cells, places, file, own), problem, nul }
      })
  }
}
