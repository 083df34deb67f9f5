import { isBlank } from './blank'
import type { ImportKind } from './fields'
import type { Column } from './header'
import { ContentIdentity, emailKey, nameKey, type RowIdentity, urlKey } from './identity'
import { isPlaceColumn } from './linkedin-archive'
import type { ImportMapping } from './mapping'
import type { CsvRecord } from './parse'
import type { Formats } from './questions'
import { readLinkedinAnalytics, readXAnalytics } from './read-analytics'
import { readConnection } from './read-connection'
import { readDeal } from './read-deal'
import { identifyLinkedin, readLinkedin } from './read-linkedin'
import { identifyOutreach, readAttendee, readSignal, readTouch } from './read-outreach'
import { identifyReference, readReference } from './read-reference'
import { type RowProblem, RowReader } from './row-reader'
import type { ImportRow } from './row-types'

/**
 * `row`: what it says, the line it stands on and what it is known again by. `refused` lists every problem of the row, not only
 * the first. `blank`: no cell holds anything.
 */
export type RowResult<K extends ImportKind> =
  | { kind: 'row'; line: number; identity: RowIdentity; row: ImportRow<K> }
  | { kind: 'refused'; line: number; problems: RowProblem[]; cells: string[] }
  | { kind: 'blank'; line: number }

const READERS: { [K in ImportKind]: (read: RowReader) => ImportRow<K> } = {
  teams: read => ({
    kind: 'teams',
    memberName: read.requiredName('memberName'),
    memberEmail: read.email('memberEmail'),
    managerName: read.name('managerName'),
    managerEmail: read.email('managerEmail'),
    team: read.name('team'),
    branch: read.name('branch'),
    region: read.name('region'),
    role: read.name('role'),
  }),
  companies: read => ({
    kind: 'companies',
    name: read.requiredName('name'),
    sector: read.name('sector'),
    employees: read.count('employees'),
    revenueCents: read.cents('revenue'),
    currency: read.currency('currency', 'revenue'),
    foundedYear: read.year('foundedYear'),
    location: read.name('location'),
    website: read.url('website'),
    parentName: read.name('parentName'),
    phone: read.name('phone'),
  }),
  deals: readDeal,
  connections: read => ({ kind: 'connections', ...readConnection(read) }),
  linkedin: readLinkedin,
  'linkedin-analytics': readLinkedinAnalytics,
  'x-analytics': readXAnalytics,
  references: readReference,
  signals: readSignal,
  touches: readTouch,
  attendees: readAttendee,
}

type Row = ImportRow<ImportKind>

/** Null when the row has nothing to be known by but its content. */
function identify(row: Row): RowIdentity | null {
  if (row.kind === 'companies') return { kind: 'name', key: nameKey(row.name) }
  if (row.kind === 'teams')
    return row.memberEmail === null
      ? { kind: 'name', key: nameKey(row.memberName) }
      : { kind: 'email', key: emailKey(row.memberEmail) }
  if (row.kind === 'deals') return row.externalId === null ? null : { kind: 'id', key: row.externalId }
  if (row.kind === 'references') return identifyReference(row)
  if (row.kind === 'signals' || row.kind === 'touches' || row.kind === 'attendees')
    return identifyOutreach(row)
  if (row.kind === 'linkedin-analytics' || row.kind === 'x-analytics')
    return { kind: 'id', key: row.part === 'day' ? row.day : (row.key ?? '') }
  if (row.kind === 'linkedin' && row.part !== 'connection') return identifyLinkedin(row)
  return identifyPerson(row.kind === 'linkedin' ? row.connection : row)
}

function identifyPerson({
  profileUrl,
  email,
}: Pick<ImportRow<'connections'>, 'profileUrl' | 'email'>): RowIdentity | null {
  const url = profileUrl === null ? null : urlKey(profileUrl)
  if (url !== null) return { kind: 'url', key: url }
  return email === null ? null : { kind: 'email', key: emailKey(email) }
}

function shapeProblem({ line, problem, nul }: CsvRecord): RowProblem | null {
  const whole = { line, column: null, field: null }
  if (nul) return { ...whole, code: 'nul', value: '', limit: null }
  if (problem === null) return null
  // The value is kept as read and its row has the right number of cells: a note for the parser's caller, no refusal.
  if (problem.code === 'stray_quote') return null
  if (problem.code === 'unclosed_quote')
    return { ...whole, line: problem.line, code: 'unclosed_quote', value: '', limit: null }
  if (problem.code === 'record_too_long')
    return { ...whole, code: 'record_too_long', value: '', limit: problem.limit }
  return { ...whole, code: 'ragged', value: String(problem.cells), limit: problem.expected }
}

/**
 * Prepares the reading of a file's rows: give it the records in the order of the file, once each, since identical rows
 * without identity are told apart by their occurrence. A mapped column that the file lacks reads as blank.
 */
export function compileRow<K extends ImportKind>(
  kind: K,
  mapping: ImportMapping,
  columns: readonly Column[],
  formats: Formats,
): (record: CsvRecord) => RowResult<K> {
  const reader = new RowReader(kind, mapping, columns, formats)
  const contents = new ContentIdentity(columns.map(({ name }) => name))
  const build: (read: RowReader) => ImportRow<K> = READERS[kind]
  const places = kind === 'linkedin' ? columns.filter(({ name }) => isPlaceColumn(name)) : []
  const said = (cells: readonly string[]) =>
    places.length === 0
      ? cells
      : cells.map((cell, at) => (places.some(({ index }) => index === at) ? '' : cell))
  return record => {
    const { line, cells } = record
    if (cells.every(isBlank)) return { kind: 'blank', line }
    const shape = shapeProblem(record)
    if (shape !== null) return { kind: 'refused', line, problems: [shape], cells }
    reader.start(cells, line)
    const row = build(reader)
    if (reader.problems.length > 0) return { kind: 'refused', line, problems: reader.problems, cells }
    return { kind: 'row', line, identity: identify(row) ?? contents.next(said(cells)), row }
  }
}
