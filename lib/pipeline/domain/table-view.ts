import { isPlainDate, type PlainDate } from '../../calendar/domain/plain-date'
import {
  figureColumns,
  standardColumns,
  type TableColumn,
  type TableGroup,
  type TableSortKey,
  tableColumns,
  tableGroups,
  tableSortKeys,
} from './table-columns'

export const tableStatuses = ['open', 'won', 'lost', 'closed', 'all'] as const
export type TableStatus = (typeof tableStatuses)[number]
/** What an opportunity asks for: rotting and parked as the board says it; late when its day of closing is over. */
export const tableStates = ['rotting', 'parked', 'noStep', 'stepOver', 'late', 'noAmount'] as const
export type TableState = (typeof tableStates)[number]
export const tableOrigins = ['warm', 'cold', 'unknown'] as const
export const forecastCategories = ['commit', 'most_likely', 'best_case', 'open'] as const
export type ForecastCategory = (typeof forecastCategories)[number]

export interface TableFilters {
  readonly status: TableStatus
  readonly pipeline: string | null
  readonly stages: readonly string[]
  /** `team:…`, `branch:…` or `member:…` and its id; null for everybody the reader sees. */
  readonly people: string | null
  readonly origin: (typeof tableOrigins)[number] | null
  readonly forecast: ForecastCategory | null
  readonly state: TableState | null
  /** Part of a name: the opportunity's, its company's or its person's. */
  readonly words: string
  /** Of the amount, in whole units of the currency, both included. */
  readonly least: number | null
  readonly most: number | null
  /** Days, both included: when it is expected to close, and when it was opened and closed. */
  readonly closeFrom: PlainDate | null
  readonly closeTo: PlainDate | null
  readonly openedFrom: PlainDate | null
  readonly openedTo: PlainDate | null
  readonly closedFrom: PlainDate | null
  readonly closedTo: PlainDate | null
}

/** A way to look at the table. The address writes it, and a saved view keeps what the address writes. */
export interface TableView {
  readonly columns: readonly TableColumn[]
  readonly filters: TableFilters
  readonly group: TableGroup | null
  readonly sort: { readonly key: TableSortKey; readonly descending: boolean }
}

/** An address as a page is handed it; a name that comes more than once is a list. */
export type RawSearch = Readonly<Record<string, unknown>>
/** A view as the address writes it; what is as it always is, is left out. */
export type ViewSearch = Readonly<Record<string, string>>

const mostWords = 100
const mostUnits = 9_007_199_254_740
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const standardSort = '-amount'

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
const listOf = (value: unknown): string[] => texts(value).flatMap(text => text.split(','))
const among = <Name extends string>(names: readonly Name[], value: unknown): Name | null =>
  names.find(name => name === texts(value)[0]) ?? null
const idOf = (value: unknown): string | null => texts(value).find(text => uuid.test(text)) ?? null
const dayOf = (value: unknown): PlainDate | null => texts(value).find(isPlainDate) ?? null

function unitsOf(value: unknown): number | null {
  const text = texts(value)[0]?.trim() ?? ''
  const units = /^\d{1,13}$/.test(text) ? Number(text) : Number.NaN
  return units <= mostUnits ? units : null
}

function peopleOf(value: unknown): string | null {
  const [kind = '', id = ''] = texts(value)[0]?.split(':') ?? []
  return ['team', 'branch', 'member'].includes(kind) && uuid.test(id) ? `${kind}:${id}` : null
}

function sortOf(value: unknown): TableView['sort'] {
  const text = texts(value)[0] ?? standardSort
  const key = tableSortKeys.find(candidate => candidate === text.replace(/^-/, ''))
  return key === undefined ? sortOf(standardSort) : { key, descending: text.startsWith('-') }
}

/** The view that an address asks for. What it does not understand it leaves as it always is: no shared link ends in an error. */
export function readTableView(raw: RawSearch): TableView {
  const wanted = listOf(raw.columns)
  const columns = [...new Set(wanted)].flatMap(name => among(tableColumns, name) ?? [])
  return {
    columns: columns.length === 0 ? standardColumns : columns,
    group: among(tableGroups, raw.group),
    sort: sortOf(raw.sort),
    filters: {
      status: among(tableStatuses, raw.status) ?? 'open',
      pipeline: idOf(raw.pipeline),
      stages: [...new Set(listOf(raw.stage))].filter(id => uuid.test(id)).slice(0, 50),
      people: peopleOf(raw.people),
      origin: among(tableOrigins, raw.origin),
      forecast: among(forecastCategories, raw.forecast),
      state: among(tableStates, raw.state),
      words: (texts(raw.q)[0] ?? '').trim().slice(0, mostWords).trim(),
      least: unitsOf(raw.least),
      most: unitsOf(raw.most),
      closeFrom: dayOf(raw.closeFrom),
      closeTo: dayOf(raw.closeTo),
      openedFrom: dayOf(raw.openedFrom),
      openedTo: dayOf(raw.openedTo),
      closedFrom: dayOf(raw.closedFrom),
      closedTo: dayOf(raw.closedTo),
    },
  }
}

/** A view as the address writes it: `readTableView` of it is the view again. */
export function writeTableView({ columns, filters, group, sort }: TableView): ViewSearch {
  const { status, stages, words, least, most, ...rest } = filters
  const sorted = `${sort.descending ? '-' : ''}${sort.key}`
  const written: Record<string, string | null> = {
    columns: columns.join(',') === standardColumns.join(',') ? null : columns.join(','),
    group,
    sort: sorted === standardSort ? null : sorted,
    status: status === 'open' ? null : status,
    stage: stages.length === 0 ? null : stages.join(','),
    q: words === '' ? null : words,
    least: least === null ? null : String(least),
    most: most === null ? null : String(most),
    ...rest,
  }
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    ),
  )
}

/** The view with another order: a click on a heading. Figures come largest first; the second click turns it round. */
export function sortedBy(view: TableView, key: TableSortKey): TableView {
  const descending = view.sort.key === key ? !view.sort.descending : figureColumns.includes(key)
  return { ...view, sort: { key, descending } }
}

/** How many filters narrow the view, beside the status. */
export const countFilters = ({ filters: { status: _status, stages, words, ...rest } }: TableView): number =>
  Object.values(rest).filter(value => value !== null).length +
  (stages.length > 0 ? 1 : 0) +
  (words === '' ? 0 : 1)
