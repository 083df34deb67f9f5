import { analyticsRows, isAnalytics, sheetKindOf } from '../domain/linkedin-analytics'
import { readSharedStrings, readSheet, readSheetPlaces, type Sheet } from '../domain/workbook'
import { XmlError } from '../domain/xml'
import { ArchiveRefusal } from './archive-refusal'
import type { ByteSource, ZipEntry } from './open-zip'
import { readText } from './read-entry'

/** Bytes of one part of a workbook: a year of days takes some 100 kB. */
const largestPart = 16 * 1024 * 1024

export const hasWorkbook = (entries: readonly ZipEntry[]): boolean =>
  entries.some(({ name }) => name === 'xl/workbook.xml')

/** The rows of a LinkedIn analytics workbook; throws an ArchiveRefusal for any other. */
export async function readAnalytics(source: ByteSource, entries: readonly ZipEntry[]): Promise<string[][]> {
  const read = async (path: string): Promise<string | null> => {
    const entry = entries.find(({ name }) => name === path)
    return entry === undefined ? null : readText(source, entry, largestPart)
  }
  try {
    const workbook = (await read('xl/workbook.xml')) ?? ''
    const relations = (await read('xl/_rels/workbook.xml.rels')) ?? ''
    const { sheets: places, from1904 } = readSheetPlaces(workbook, relations)
    if (!isAnalytics(places.map(({ name }) => name))) throw new ArchiveRefusal('archive_unknown')
    const strings = await read('xl/sharedStrings.xml')
    const shared = strings === null ? [] : readSharedStrings(strings)
    const sheets: Sheet[] = []
    for (const { name, path } of places) {
      const xml = sheetKindOf(name) === null ? null : await read(path)
      if (xml !== null) sheets.push({ name, rows: readSheet(xml, shared) })
    }
    return analyticsRows(sheets, from1904)
  } catch (error) {
    throw error instanceof XmlError ? new ArchiveRefusal('archive_damaged') : error
  }
}
