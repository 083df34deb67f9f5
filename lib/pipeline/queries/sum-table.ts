import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { TableView } from '../domain/table-view'
import { groups } from './table-order'
import { tableSource } from './table-source'

/** Of all rows, whatever page is shown. */
export interface TableSums {
  readonly count: number
  readonly amountCents: number
  readonly weightedCents: number
  /** How many say no amount. */
  readonly withoutAmount: number
}

export interface TableGroupSums extends TableSums {
  /** Empty in the group of the rows without. */
  readonly key: string
  readonly name: string | null
  /** The product's word for it, where people gave it no name. */
  readonly word: string | null
  /** How many rows come before it. */
  readonly before: number
}

const sums = sql`count(*)::integer as count, coalesce(sum(amount_cents), 0)::bigint as amount,
  round(coalesce(sum(weighted_cents), 0))::bigint as weighted, (count(*) - count(amount_cents))::integer as without`

const sumsOf = ({ amounts }: ReadScope, row: Record<string, unknown> | undefined): TableSums => ({
  count: Number(row?.count ?? 0),
  amountCents: amounts ? Number(row?.amount ?? 0) : 0,
  weightedCents: amounts ? Number(row?.weighted ?? 0) : 0,
  withoutAmount: amounts ? Number(row?.without ?? 0) : 0,
})

/** The totals of a view over all its rows, in cents. */
export async function sumTable(
  scope: ReadScope,
  { filters }: TableView,
  today: PlainDate,
): Promise<TableSums> {
  const [row] = await readRows<Record<string, unknown>>(
    scope,
    sql`select ${sums} from (${tableSource(scope, filters, today)}) d`,
  )
  return sumsOf(scope, row)
}

const mostGroups = 200

/**
 * The groups of a view in its order, each with its totals over all its rows. Of more than 200 those that the page of rows
 * `from` to `to` shows come too.
 */
export async function sumTableGroups(
  scope: ReadScope,
  { filters, group }: TableView,
  today: PlainDate,
  span: { readonly from: number; readonly to: number },
): Promise<TableGroupSums[]> {
  if (group === null) return []
  const { key, name, word, order } = groups[group]
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`select * from (
        select g.*, (sum(count) over placed - count)::integer as before, row_number() over placed as place
        from (
          select ${key} as key, min(${name}) as name, min(${word}) as word, min(${order}) as place_key, ${sums}
          from (${tableSource(scope, filters, today)}) d group by 1
        ) g
        window placed as (order by place_key nulls last, key nulls last)
      ) h
      where place <= ${mostGroups} or (before < ${span.to} and before + count > ${span.from})
      order by place`,
  )
  return rows.map(row => ({
    ...sumsOf(scope, row),
    key: row.key === null ? '' : String(row.key),
    name: row.name === null ? null : String(row.name),
    word: row.word === null ? null : String(row.word),
    before: Number(row.before),
  }))
}
