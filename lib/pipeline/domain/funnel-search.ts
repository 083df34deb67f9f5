import { isPlainDate, type PlainDate } from '../../calendar/domain/plain-date'
import { type FunnelStep, type FunnelWay, funnelWays, waySteps } from './funnel'
import { readOne, readPage, readPeople } from './read-search'

export interface FunnelSearch {
  readonly period: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
  readonly people: string | null
  readonly way: FunnelWay
  /** Whose people are asked for: those who got this far; null for none. */
  readonly step: FunnelStep | null
  /** Of one week of entry alone. */
  readonly week: PlainDate | null
  readonly page: number
}

/** What the address of the funnel asks: warm, of everybody, unless it says otherwise. Nothing in it fails. */
export function readFunnelSearch(raw: Readonly<Record<string, unknown>>): FunnelSearch {
  const text = (given: unknown) => (typeof given === 'string' ? given : undefined)
  const way = readOne(funnelWays, raw.way) ?? 'warm'
  const week = text(raw.week)
  return {
    period: text(raw.period),
    from: text(raw.from),
    to: text(raw.to),
    people: readPeople(raw.people),
    way,
    step: readOne<FunnelStep>(waySteps[way], raw.step),
    week: week !== undefined && isPlainDate(week) ? week : null,
    page: readPage(raw.page),
  }
}

/** A search as the address writes it; what is as it always is, is left out. */
export function writeFunnelSearch(
  search: FunnelSearch,
  change: Partial<Pick<FunnelSearch, 'way' | 'step' | 'week' | 'page'>> = {},
): string {
  const { period, from, to, people, way, step, week, page } = { ...search, page: 1, ...change }
  const entries: [string, string | null | undefined][] = [
    ['period', period],
    ['from', from],
    ['to', to],
    ['people', people],
    ['way', way === 'warm' ? null : way],
    ['step', step],
    ['week', week],
    ['page', page === 1 ? null : String(page)],
  ]
  const said = entries.filter((entry): entry is [string, string] => entry[1] != null)
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}
