import { isBlank } from './blank'
import { toIsoDate } from './calendar-date'
import { DateColumn } from './date-column'
import { type DateFormat, parseDate } from './dates'
import { foldText } from './fold-text'
import type { Sheet, SheetCell, SheetRow } from './workbook'

/** The columns that the sheets of a LinkedIn analytics file are brought into, one row a day or a post. */
export const ANALYTICS_COLUMNS = [
  'Sheet',
  'Date',
  'Impressions',
  'Engagements',
  'New followers',
  'Total followers',
  'Post URL',
  'Post publish date',
] as const

type SheetKind = 'discovery' | 'engagement' | 'posts' | 'followers' | 'demographics'

const SHEETS: Readonly<Record<string, SheetKind>> = {
  discovery: 'discovery',
  decouverte: 'discovery',
  engagement: 'engagement',
  engagements: 'engagement',
  'top posts': 'posts',
  'meilleurs posts': 'posts',
  'posts les plus performants': 'posts',
  followers: 'followers',
  abonnes: 'followers',
  demographics: 'demographics',
  'donnees demographiques': 'demographics',
}

const FRENCH = new Set(['decouverte', 'meilleurs posts', 'abonnes', 'donnees demographiques'])
const IMPRESSIONS = ['impressions', 'vues', 'views', 'affichages']
const ENGAGEMENTS = ['engagements', 'engagement', 'interactions', 'interaction']
const NEW_FOLLOWERS = ['new followers', 'nouveaux abonnes', 'nouveaux followers']
const DATES = ['date', 'jour', 'day']
const POST_URL = /\burl\b|^lien\b|^link\b/
const POST_DATE = /\bdate\b/

type Named = { kind: SheetKind; name: string; rows: readonly SheetRow[] }
type Day = { sheet: string; impressions: string; engagements: string; fresh: string; total: string }
type Post = { sheet: string; impressions: string; engagements: string; published: string }

/** The kind of an analytics sheet by its name, in French or English; null for any other sheet. */
export const sheetKindOf = (name: string): SheetKind | null => SHEETS[foldText(name)] ?? null

/** Whether a workbook is LinkedIn's analytics: two of its sheets at least. */
export const isAnalytics = (names: readonly string[]): boolean =>
  new Set(names.map(sheetKindOf).filter(kind => kind !== null)).size >= 2

/**
 * The days and posts of a LinkedIn analytics workbook as rows of `ANALYTICS_COLUMNS`: the days of engagement and of followers
 * joined, the two tables of top posts joined by address. A post's row carries the last day of the period, when it was measured.
 * Dates become ISO days, by the one order that all of the file's dates prove, else the usual one of its language; a value that
 * cannot be read is left as it stands, for the row to be refused. The totals and the demographics have no place to be kept.
 */
export function analyticsRows(sheets: readonly Sheet[], from1904 = false): string[][] {
  const known = sheets.flatMap(({ name, rows }): Named[] => {
    const kind = sheetKindOf(name)
    return kind === null ? [] : [{ kind, name, rows }]
  })
  const isFrench = known.some(({ name }) => FRENCH.has(foldText(name)))
  const readDay = dayReader(known, isFrench, from1904)
  const days = new Map<string, Day>()
  const posts = new Map<string, Post>()
  let end: string | null = null
  for (const { kind, name, rows } of known) {
    if (kind === 'discovery') end = periodEnd(rows, readDay) ?? end
    if (kind === 'engagement' || kind === 'followers') readDays(rows, name, readDay, days)
    if (kind === 'posts') readPosts(rows, name, readDay, posts)
  }
  const dates = [...days.keys()].sort()
  const measured = end ?? dates.at(-1) ?? ''
  return [
    ...dates.map(date => {
      const { sheet, impressions, engagements, fresh, total } = days.get(date) ?? noDay
      return [sheet, date, impressions, engagements, fresh, total, '', '']
    }),
    ...[...posts].map(([url, { sheet, impressions, engagements, published }]) => [
      sheet,
      measured,
      impressions,
      engagements,
      '',
      '',
      url,
      published,
    ]),
  ]
}

const noDay: Day = { sheet: '', impressions: '', engagements: '', fresh: '', total: '' }
const noPost: Post = { sheet: '', impressions: '', engagements: '', published: '' }

type ReadDay = (cell: SheetCell | undefined) => string
const textOf = (cell: SheetCell | undefined): string => cell?.text.trim() ?? ''

/** Every text that may be a day, of every sheet, proves the order of day and month for all of them. */
function dayReader(sheets: readonly Named[], isFrench: boolean, from1904: boolean): ReadDay {
  const column = new DateColumn()
  for (const { kind, rows } of sheets) {
    if (kind === 'demographics') continue
    for (const row of rows)
      for (const cell of row)
        if (cell?.kind === 'text' && /\d/.test(cell.text))
          for (const part of datesIn(cell.text)) column.push(part, 1)
  }
  const found = column.result()
  const usual: DateFormat = isFrench ? 'dmy' : 'mdy'
  const isProven = found.kind === 'decided' && found.proof !== null
  const format = isProven && (found.format === 'dmy' || found.format === 'mdy') ? found.format : usual
  return cell => {
    const text = textOf(cell)
    const isSerial = cell?.kind === 'number' && /^\d{5}(?:\.\d+)?$/.test(text)
    const serial = isSerial && from1904 ? String(Number(text) + 1462) : text
    const date = parseDate(serial, isSerial ? 'excel_serial' : format)
    return date === null ? text : toIsoDate(date)
  }
}

const DATE_IN_TEXT = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/g
const datesIn = (text: string): string[] => text.match(DATE_IN_TEXT) ?? []
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The later day of `1/1/2024 - 12/31/2024`. */
function periodEnd(rows: readonly SheetRow[], readDay: ReadDay): string | null {
  for (const row of rows.slice(0, 5))
    for (const cell of row) {
      const days = datesIn(textOf(cell)).map(text => readDay({ text, kind: 'text' }))
      const last = days.at(-1)
      if (days.length === 2 && last !== undefined && isDay(last)) return last
    }
  return null
}

/** The whole number of a cell, its grouping taken off: `1 234`, `1,234`, `1234.0`; any other text as it stands. */
function countOf(cell: SheetCell | undefined): string {
  const text = textOf(cell).replace(/[\s\u00a0\u202f\u2009']/g, '')
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text) && cell?.kind === 'text') return text.replace(/[.,]/g, '')
  return /^\d+[.,]0+$/.test(text) ? text.replace(/[.,]0+$/, '') : text
}

const namesOf = (row: SheetRow): string[] => Array.from(row, cell => foldText(textOf(cell)))
const columnOf = (names: readonly string[], known: readonly string[]): number =>
  names.findIndex(name => known.includes(name))

function readDays(rows: readonly SheetRow[], sheet: string, readDay: ReadDay, days: Map<string, Day>): void {
  let columns: { date: number; impressions: number; engagements: number; fresh: number } | null = null
  for (const row of rows) {
    if (row.every(cell => isBlank(textOf(cell)))) continue
    if (columns === null) {
      const names = namesOf(row)
      const date = columnOf(names, DATES)
      if (date !== -1)
        columns = {
          date,
          impressions: columnOf(names, IMPRESSIONS),
          engagements: columnOf(names, ENGAGEMENTS),
          fresh: columnOf(names, NEW_FOLLOWERS),
        }
      else keepTotal(row, sheet, readDay, days)
      continue
    }
    const day = readDay(row[columns.date])
    const before = days.get(day) ?? { ...noDay, sheet }
    days.set(day, {
      ...before,
      impressions: countOf(row[columns.impressions]) || before.impressions,
      engagements: countOf(row[columns.engagements]) || before.engagements,
      fresh: countOf(row[columns.fresh]) || before.fresh,
    })
  }
}

/** `Total followers on 12/31/2024:` and the figure beside it. */
function keepTotal(row: SheetRow, sheet: string, readDay: ReadDay, days: Map<string, Day>): void {
  const [date] = datesIn(textOf(row[0]))
  const total = countOf(row[1])
  if (date === undefined || !/^\d+$/.test(total)) return
  const day = readDay({ text: date, kind: 'text' })
  if (isDay(day)) days.set(day, { ...(days.get(day) ?? { ...noDay, sheet }), total })
}

/** Two tables side by side under a note: one by engagements, one by impressions; a post may stand in one alone. */
function readPosts(
  rows: readonly SheetRow[],
  sheet: string,
  readDay: ReadDay,
  posts: Map<string, Post>,
): void {
  const head = rows.findIndex(row => namesOf(row).some(name => POST_URL.test(name)))
  if (head === -1) return
  const names = namesOf(rows[head] ?? [])
  const starts = names.flatMap((name, at) => (POST_URL.test(name) ? [at] : []))
  const tables = starts.map((start, at) => {
    const end = starts[at + 1] ?? names.length
    const within = (test: (name: string) => boolean) =>
      names.findIndex((name, column) => column > start && column < end && test(name))
    return {
      url: start,
      published: within(name => POST_DATE.test(name)),
      impressions: within(name => IMPRESSIONS.includes(name)),
      engagements: within(name => ENGAGEMENTS.includes(name)),
    }
  })
  for (const row of rows.slice(head + 1))
    for (const { url, published, impressions, engagements } of tables) {
      const address = textOf(row[url])
      if (address === '') continue
      const before = posts.get(address) ?? { ...noPost, sheet }
      posts.set(address, {
        ...before,
        published: before.published || readDay(row[published]),
        impressions: countOf(row[impressions]) || before.impressions,
        engagements: countOf(row[engagements]) || before.engagements,
      })
    }
}
