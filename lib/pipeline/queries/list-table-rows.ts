import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { StageKind } from '../domain/move'
import { type ForecastCategory, readTableView, type TableView } from '../domain/table-view'
import { groups, orderOf } from './table-order'
import { tableSource } from './table-source'

/** An opportunity as the table and its exports show it. */
export interface TableRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly personId: string | null
  readonly person: string | null
  readonly company: string | null
  readonly stageId: string
  readonly stageKey: string
  readonly stageName: string | null
  readonly pipelineId: string
  readonly pipeline: string
  readonly status: StageKind
  readonly memberId: string
  readonly owner: string
  readonly team: string | null
  readonly amountCents: number | null
  readonly currency: string
  readonly weightedCents: number | null
  /** Percent. */
  readonly probability: number
  readonly forecast: ForecastCategory | null
  readonly origin: 'warm' | 'cold' | 'unknown'
  readonly expectedCloseOn: PlainDate | null
  readonly nextStep: string | null
  readonly nextStepOn: PlainDate | null
  readonly lastContactAt: Date | null
  /** Days since the last two-way contact, or since it was opened without any; null once closed. */
  readonly idleDays: number | null
  readonly openedOn: PlainDate | null
  /** Days it has been, or was, open. */
  readonly ageDays: number | null
  readonly closedOn: PlainDate | null
  readonly reasonKey: string | null
  readonly reasonName: string | null
  readonly lostReason: string | null
  readonly source: string | null
  readonly rotting: boolean
  readonly parked: boolean
  /** The group it is in; empty in the one of those without. */
  readonly group: string
}

const columns = sql.raw(`id, version, name, person_id as "personId", person, company, stage_id as "stageId",
  stage_key as "stageKey", stage_name as "stageName", pipeline_id as "pipelineId", pipeline, status, member_id as "memberId",
  owner, team, amount_cents as "amountCents", currency, round(weighted_cents)::bigint as "weightedCents", probability, forecast, origin,
  expected_close_on::text as "expectedCloseOn", next_step as "nextStep", next_step_on::text as "nextStepOn",
  last_contact_at as "lastContactAt", idle_days as "idleDays", opened_on::text as "openedOn", age_days as "ageDays",
  closed_on::text as "closedOn", reason_key as "reasonKey", reason_name as "reasonName", lost_reason as "lostReason", source,
  rotting, parked`)

type Found = Omit<TableRow, 'lastContactAt'> & { readonly lastContactAt: string | null } & Record<
    string,
    unknown
  >

const rowOf =
  ({ amounts }: ReadScope) =>
  (row: Found): TableRow => ({
    ...row,
    amountCents: amounts ? row.amountCents : null,
    weightedCents: amounts ? row.weightedCents : null,
    lastContactAt: row.lastContactAt === null ? null : new Date(row.lastContactAt),
  })

const groupOf = ({ group }: TableView) =>
  group === null ? sql`'' as "group"` : sql`coalesce(${groups[group].key}, '') as "group"`

/** A page of a view's rows; 1 is the first. */
export async function listTableRows(
  scope: ReadScope,
  view: TableView,
  today: PlainDate,
  page: { readonly number: number; readonly size: number },
): Promise<TableRow[]> {
  const rows = await readRows<Found>(
    scope,
    sql`select ${columns}, ${groupOf(view)} from (${tableSource(scope, view.filters, today)}) d
      order by ${orderOf(scope, view)} limit ${page.size} offset ${(page.number - 1) * page.size}`,
  )
  return rows.map(rowOf(scope))
}

/** The ids of all rows of a view in its order. */
export async function listTableIds(scope: ReadScope, view: TableView, today: PlainDate): Promise<string[]> {
  const rows = await readRows<{ id: string }>(
    scope,
    sql`select id from (${tableSource(scope, view.filters, today)}) d order by ${orderOf(scope, view)}`,
  )
  return rows.map(({ id }) => id)
}

/** These rows, in this order; those that are gone, or left the reader's sight, are left out. */
export async function listRowsById(
  scope: ReadScope,
  view: TableView,
  today: PlainDate,
  ids: readonly string[],
): Promise<TableRow[]> {
  const everything = readTableView({ status: 'all' }).filters
  const wanted = `{${ids.join(',')}}`
  const rows = await readRows<Found>(
    scope,
    sql`select ${columns}, ${groupOf(view)} from (${tableSource(scope, everything, today)} and o.id = any (${wanted}::uuid[])) d
      order by array_position(${wanted}::uuid[], d.id)`,
  )
  return rows.map(rowOf(scope))
}
