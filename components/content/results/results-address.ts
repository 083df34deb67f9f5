import type { ResultSearch } from '@/lib/content/inputs'

/** The address of what worked, with what is asked of it changed. */
export function resultsAddress(
  search: ResultSearch,
  change: Partial<Record<keyof ResultSearch, string>>,
): string {
  const { period, from, to, who, sort } = search
  const wanted = Object.entries({ period, from, to, who, sort, ...change })
  const text = new URLSearchParams(
    wanted.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  ).toString()
  return text === '' ? '/content/results' : `/content/results?${text}`
}
