import type { Route } from 'next'
import type { Figure } from '@/lib/overview/domain/figure'
import type { BoardSearch } from '@/lib/overview/inputs'

type Search = Partial<Record<keyof BoardSearch | 'page', string | undefined>>

/** The search part of an address, with the question mark; empty when nothing is asked. */
export function searchText(search: Search): string {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}

/** The period and people a board shows, without its sort: what its figures' rows share. */
export const sharedSearch = ({ period, from, to, people }: BoardSearch): Search => ({
  period,
  from,
  to,
  people,
})

/** Where the rows behind a figure are; of one member when named, else of everyone the board counts. */
export function figureAddress(
  figure: Figure,
  { period, from, to, people }: BoardSearch,
  member?: string,
): Route {
  const search = member === undefined ? { period, from, to, people } : { period, from, to, member }
  return `/figures/${figure}${searchText(search)}` as Route
}
