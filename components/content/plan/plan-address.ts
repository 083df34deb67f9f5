import type { Route } from 'next'
import type { PlanSearch } from '@/lib/content/inputs'

type Change = { readonly [Name in keyof PlanSearch]?: PlanSearch[Name] | undefined }

/** The address of the plan as it is looked at, with something changed; what is undefined goes. */
export function planAddress(search: PlanSearch, change: Change = {}): Route {
  const entries = Object.entries({ ...search, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return (entries.length === 0 ? '/content' : `/content?${new URLSearchParams(entries)}`) as Route
}
