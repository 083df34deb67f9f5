import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { TableGroup, TableSortKey } from '../domain/table-columns'
import type { TableView } from '../domain/table-view'

const stagePlace = sql.raw('pipeline_position * 1000 + stage_position')

const orders: Record<TableSortKey, SQL> = {
  name: sql.raw('lower(name)'),
  person: sql.raw('lower(person)'),
  company: sql.raw('lower(company)'),
  stage: stagePlace,
  owner: sql.raw('lower(owner)'),
  team: sql.raw('lower(team)'),
  amount: sql.raw('amount_cents'),
  weighted: sql.raw('weighted_cents'),
  probability: sql.raw('probability'),
  forecast: sql.raw('forecast'),
  origin: sql.raw('origin'),
  expectedClose: sql.raw('expected_close_on'),
  nextStep: sql.raw('lower(next_step)'),
  nextStepOn: sql.raw('next_step_on'),
  lastContact: sql.raw('last_contact_at'),
  idleDays: sql.raw('idle_days'),
  opened: sql.raw('opened_on'),
  ageDays: sql.raw('age_days'),
  closed: sql.raw('closed_on'),
  reason: sql.raw('coalesce(reason_name, reason_key, lost_reason)'),
  source: sql.raw('lower(source)'),
  pipeline: sql.raw('pipeline_position'),
}

interface GroupSql {
  /** What makes rows one group; null for those without. */
  readonly key: SQL
  /** What people called it, and what the product calls it, where it is one of its words. */
  readonly name: SQL
  readonly word: SQL
  readonly order: SQL
}

const none = sql.raw('null::text')
const named = (id: string, name: string): GroupSql => ({
  key: sql.raw(`${id}::text`),
  name: sql.raw(name),
  word: none,
  order: sql.raw(`lower(${name})`),
})
const said = (column: string): GroupSql => ({
  key: sql.raw(`${column}::text`),
  name: none,
  word: sql.raw(`${column}::text`),
  order: sql.raw(column),
})
const month = (column: string): GroupSql => ({
  ...said(`to_char(${column}, 'YYYY-MM')`),
})

export const groups: Record<TableGroup, GroupSql> = {
  stage: {
    key: sql.raw('stage_id::text'),
    name: sql.raw('stage_name'),
    word: sql.raw('stage_key'),
    order: stagePlace,
  },
  owner: named('member_id', 'owner'),
  team: named('team_id', 'team'),
  company: named('company_id', 'company'),
  origin: said('origin'),
  forecast: said('forecast'),
  closeMonth: month('expected_close_on'),
  closedMonth: month('closed_on'),
  status: said('status'),
  pipeline: { ...named('pipeline_id', 'pipeline'), order: sql.raw('pipeline_position') },
}

/** What the rows of a view are ordered by: group by group, then as asked; what is not known comes last either way. */
export function orderOf({ amounts }: ReadScope, { group, sort }: TableView): SQL {
  // The order would tell who may not see amounts which are large.
  const hidden = !amounts && (sort.key === 'amount' || sort.key === 'weighted')
  const wish = orders[hidden ? 'name' : sort.key]
  const grouped =
    group === null ? [] : [sql`${groups[group].order} nulls last`, sql`${groups[group].key} nulls last`]
  const sorted = sort.descending ? sql`${wish} desc nulls last` : sql`${wish} nulls last`
  return sql.join([...grouped, sorted, sql.raw('lower(name)'), sql.raw('id')], sql`, `)
}
