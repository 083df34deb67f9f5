import { type Facts, ratesOf } from './board'

/** The columns of the board by group, in their order. */
export const boardColumns = {
  content: ['published', 'originality', 'engagement'],
  pipeline: ['open', 'weighted', 'entered', 'won', 'rotting'],
  meetings: ['held', 'handshakes', 'significant', 'show', 'nextStep'],
} as const

/** What the board is sorted by: a name, or any of its columns. */
export const sortKeys = [
  'name',
  ...boardColumns.content,
  ...boardColumns.pipeline,
  ...boardColumns.meetings,
] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sort {
  readonly key: SortKey
  readonly descending: boolean
}

/** A sort as a URL writes it: `held`, or `-held` for the largest first; by name when it names no column. */
export function readSort(text: string | undefined): Sort {
  const descending = text?.startsWith('-') ?? false
  const key = sortKeys.find(candidate => candidate === text?.replace(/^-/, ''))
  return key === undefined ? { key: 'name', descending: false } : { key, descending }
}

/** A sort as a URL writes it. */
export const writeSort = (sort: Sort): string => `${sort.descending ? '-' : ''}${sort.key}`

/** The sort a click on a column asks for: figures largest first, then turned round. */
export const sortAfterClick = (current: Sort, key: SortKey): Sort =>
  current.key === key ? { key, descending: !current.descending } : { key, descending: key !== 'name' }

interface Sortable {
  readonly name: string
  readonly facts: Facts
}

/** Rows in order; unknown figures last whichever way, ties by name. */
export function sortRows<Row extends Sortable>(rows: readonly Row[], sort: Sort, language: string): Row[] {
  const byName = new Intl.Collator(language).compare
  return [...rows].sort((a, b) => {
    if (sort.key === 'name') return sort.descending ? byName(b.name, a.name) : byName(a.name, b.name)
    const [left, right] = [figure(a.facts, sort.key), figure(b.facts, sort.key)]
    if (left === null || right === null)
      return left === right ? byName(a.name, b.name) : left === null ? 1 : -1
    return (sort.descending ? right - left : left - right) || byName(a.name, b.name)
  })
}

function figure({ counts, open }: Facts, key: Exclude<SortKey, 'name'>): number | null {
  const rates = ratesOf(counts)
  switch (key) {
    case 'originality':
    case 'engagement':
    case 'show':
    case 'nextStep':
      return rates[key].value
    case 'open':
    case 'rotting':
      return open[key]
    case 'weighted':
      return open.weightedCents
    default:
      return counts[key]
  }
}
