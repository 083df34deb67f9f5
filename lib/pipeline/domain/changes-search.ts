import { addDays, isPlainDate, type PlainDate } from '../../calendar/domain/plain-date'
import { type ChangeList, changeLists } from './changes'
import { quarterOf } from './quarter'
import { readOne, readPage, readPeople } from './read-search'

export const changeSpans = ['7d', '28d', '91d', 'quarter', '365d'] as const
export type ChangeSpan = (typeof changeSpans)[number]
export const closingWindows = ['any', 'quarter', 'next'] as const
export type ClosingWindow = (typeof closingWindows)[number]

export interface ChangesSearch {
  /** Null for two days of the reader's own. */
  readonly span: ChangeSpan | null
  /** The ends of these two days are compared. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly people: string | null
  readonly closing: ClosingWindow
  /** Of which term the deals are asked. */
  readonly list: ChangeList | null
  readonly page: number
}

/** What the address of the changes asks: four weeks up to today, of everybody, unless it says otherwise. Nothing in it fails. */
export function readChangesSearch(raw: Readonly<Record<string, unknown>>, today: PlainDate): ChangesSearch {
  const [from, to] = [raw.from, raw.to].map(day => (typeof day === 'string' && isPlainDate(day) ? day : null))
  const named = readOne(changeSpans, raw.span)
  const rest = {
    people: readPeople(raw.people),
    closing: readOne(closingWindows, raw.closing) ?? 'any',
    list: readOne(changeLists, raw.list),
    page: readPage(raw.page),
  }
  if (named === null && from != null && to != null && from <= to) return { span: null, from, to, ...rest }
  const span = named ?? '28d'
  return { span, from: startOf(span, today), to: today, ...rest }
}

const startOf = (span: ChangeSpan, today: PlainDate): PlainDate =>
  span === 'quarter' ? addDays(quarterOf(today).from, -1) : addDays(today, -Number.parseInt(span, 10))

/** The days on which the deals of a window are expected to close, around `today`; null for any. */
export const daysOfWindow = (window: ClosingWindow, today: PlainDate) =>
  window === 'any' ? null : quarterOf(today, window === 'next' ? 1 : 0)

/** A search as the address writes it; what is as it always is, is left out. */
export function writeChangesSearch(
  search: ChangesSearch,
  change: Partial<Pick<ChangesSearch, 'list' | 'page'>> = {},
): string {
  const { span, from, to, people, closing, list, page } = { ...search, page: 1, ...change }
  const entries: [string, string | null][] = [
    ['span', span === '28d' ? null : span],
    ['from', span === null ? from : null],
    ['to', span === null ? to : null],
    ['people', people],
    ['closing', closing === 'any' ? null : closing],
    ['list', list],
    ['page', page === 1 ? null : String(page)],
  ]
  const said = entries.filter((entry): entry is [string, string] => entry[1] !== null)
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}
