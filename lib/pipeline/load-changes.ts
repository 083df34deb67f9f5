import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import type { Changes } from './domain/changes'
import { type ChangesSearch, daysOfWindow, readChangesSearch } from './domain/changes-search'
import { endOfDay } from './domain/day-end'
import { type ChangedDeal, listChangedDeals } from './queries/list-changes'
import { listPeopleChoices, type PeopleChoice } from './queries/list-table-choices'
import { sumChanges } from './queries/sum-changes'

export interface ChangesView {
  readonly scope: Scope
  readonly today: PlainDate
  readonly search: ChangesSearch
  readonly changes: Changes
  readonly people: readonly PeopleChoice[]
  /** The deals of the term that is asked for, a page of them. */
  readonly deals: readonly ChangedDeal[]
  readonly pages: number
}

const pageSize = 50

/** What changed between the ends of two days, and the deals behind one term, from one snapshot of the history. */
export async function loadChanges(raw: Readonly<Record<string, unknown>>): Promise<ChangesView> {
  const scope = await requireScope('pipeline:read')
  const today = dayIn(scope.timeZone, new Date())
  const search = readChangesSearch(raw, today)
  const { list, page: number } = search
  const asked = {
    since: endOfDay(scope.timeZone, search.from).toISOString(),
    until: endOfDay(scope.timeZone, search.to).toISOString(),
    people: search.people,
    closing: daysOfWindow(search.closing, today),
  }
  return inScope(scope, async open => {
    const [changes, people, deals] = await Promise.all([
      sumChanges(open, asked),
      listPeopleChoices(open),
      list === null ? [] : listChangedDeals(open, asked, list, { number, size: pageSize }),
    ])
    const count = list === null ? 0 : changes[list].count
    return { scope, today, search, changes, people, deals, pages: Math.max(1, Math.ceil(count / pageSize)) }
  })
}
