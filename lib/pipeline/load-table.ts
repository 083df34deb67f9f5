import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import {
  type RawSearch,
  readTableView,
  type TableView,
  type ViewSearch,
  writeTableView,
} from './domain/table-view'
import { listSavedViews, type SavedView } from './queries/list-saved-views'
import {
  listPeopleChoices,
  listStageChoices,
  type PeopleChoice,
  type StageChoice,
} from './queries/list-table-choices'
import { listTableRows, type TableRow } from './queries/list-table-rows'
import { sumTable, sumTableGroups, type TableGroupSums, type TableSums } from './queries/sum-table'

export interface TableScreen {
  readonly scope: Scope
  readonly today: PlainDate
  readonly view: TableView
  /** The view as the address writes it, without the page. */
  readonly search: ViewSearch
  readonly rows: readonly TableRow[]
  readonly sums: TableSums
  /** Each group with its totals; none where the view has no groups. */
  readonly groups: readonly TableGroupSums[]
  readonly page: { readonly number: number; readonly size: number; readonly pages: number }
  readonly saved: readonly SavedView[]
  readonly stages: readonly StageChoice[]
  readonly people: readonly PeopleChoice[]
}

const pageSize = 50

/** The table as the address asks for it, from one snapshot: a page of rows, and totals over all of them. */
export async function loadTable(raw: RawSearch): Promise<TableScreen> {
  const scope = await requireScope('pipeline:read')
  const view = readTableView(raw)
  const today = dayIn(scope.timeZone, new Date())
  const number = Math.min(100_000, Math.max(1, Math.trunc(Number(raw.page)) || 1))
  const from = (number - 1) * pageSize
  return inScope(scope, async open => {
    const [rows, sums, groups, saved, stages, people] = await Promise.all([
      listTableRows(open, view, today, { number, size: pageSize }),
      sumTable(open, view, today),
      sumTableGroups(open, view, today, { from, to: from + pageSize }),
      listSavedViews(open),
      listStageChoices(open),
      listPeopleChoices(open),
    ])
    return {
      scope,
      today,
      view,
      search: writeTableView(view),
      rows,
      sums,
      groups,
      page: { number, size: pageSize, pages: Math.max(1, Math.ceil(sums.count / pageSize)) },
      saved,
      stages,
      people,
    }
  })
}
