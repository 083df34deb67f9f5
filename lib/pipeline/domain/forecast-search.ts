import { type ForecastGroup, forecastGroups } from './forecast'
import { readOne, readPage, readPeople } from './read-search'

export const forecastQuarters = ['last', 'this', 'next'] as const
export type ForecastQuarter = (typeof forecastQuarters)[number]
export const forecastLists = ['won', ...forecastGroups, 'undated'] as const
export type ForecastList = 'won' | ForecastGroup | 'undated'

export interface ForecastSearch {
  readonly quarter: ForecastQuarter
  readonly people: string | null
  readonly list: ForecastList | null
  readonly page: number
}

/** How many quarters after the one of today. */
export const laterOf = (quarter: ForecastQuarter): number => forecastQuarters.indexOf(quarter) - 1

/** What the address of the forecast asks: this quarter, of everybody, unless it says otherwise. Nothing in it fails. */
export const readForecastSearch = (raw: Readonly<Record<string, unknown>>): ForecastSearch => ({
  quarter: readOne(forecastQuarters, raw.quarter) ?? 'this',
  people: readPeople(raw.people),
  list: readOne(forecastLists, raw.list),
  page: readPage(raw.page),
})

/** A search as the address writes it; what is as it always is, is left out. */
export function writeForecastSearch(
  search: ForecastSearch,
  change: Partial<Pick<ForecastSearch, 'list' | 'page'>> = {},
): string {
  const { quarter, people, list, page } = { ...search, page: 1, ...change }
  const entries: [string, string | null][] = [
    ['quarter', quarter === 'this' ? null : quarter],
    ['people', people],
    ['list', list],
    ['page', page === 1 ? null : String(page)],
  ]
  const said = entries.filter((entry): entry is [string, string] => entry[1] !== null)
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}
