import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import type { PlainDate } from './domain/plain-date'
import type { WorkingSpan } from './domain/working-time'
import { hoursSearch } from './inputs'
import { type HoursOfHouse, listHours } from './queries/list-hours'

export interface HoursView {
  readonly scope: Scope
  /** Where the reader may change hours; the organization is null. */
  readonly places: readonly { readonly id: string | null; readonly name: string | null }[]
  readonly branchId: string | null
  /** The branch's own hours. */
  readonly spans: readonly WorkingSpan[]
  /** Whose hours count while it has none of its own: a branch's name, the organization (null), or the standard. */
  readonly above: { readonly name: string | null; readonly standard: boolean }
  readonly holidays: readonly { readonly day: PlainDate; readonly name: string }[]
  readonly holidaysAbove: readonly {
    readonly day: PlainDate
    readonly name: string
    readonly from: string | null
  }[]
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

/** The working hours and holidays of one branch, or of the organization, and what they add to. */
export async function loadHours(raw: RawSearch): Promise<HoursView> {
  const scope = await requireScope('pipeline:manage')
  const { branch } = hoursSearch.parse(raw)
  const house = await inScope(scope, listHours)
  const places = [
    ...(scope.role === 'admin' ? [{ id: null, name: null }] : []),
    ...house.branches.filter(({ mine }) => mine).map(({ id, name }) => ({ id, name })),
  ]
  const branchId = (places.find(({ id }) => id === branch) ?? places[0])?.id ?? null
  const line = upwards(house, branchId)
  const owner = line.find(above => house.spans.some(span => span.branchId === above))
  const nameOf = (id: string | null) => house.branches.find(known => known.id === id)?.name ?? null
  return {
    scope,
    places,
    branchId,
    spans: house.spans.filter(span => span.branchId === branchId),
    above: { name: owner === undefined ? null : nameOf(owner), standard: owner === undefined },
    holidays: house.holidays.filter(found => found.branchId === branchId),
    holidaysAbove: house.holidays
      .filter(found => line.includes(found.branchId))
      .map(({ branchId: from, day, name }) => ({ day, name, from: nameOf(from) })),
  }
}

/** What a branch is part of, the nearest first, the organization (null) last; nothing is above the organization. */
function upwards({ branches }: HoursOfHouse, branchId: string | null): (string | null)[] {
  const line: (string | null)[] = []
  for (let at = branchId; at !== null && line.length <= branches.length; ) {
    const above: string | null = branches.find(({ id }) => id === at)?.parentId ?? null
    line.push(above)
    at = above
  }
  return line
}
