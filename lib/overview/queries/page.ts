import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface Page {
  /** 1 is the first. */
  readonly number: number
  readonly size: number
}

export interface PageOf<Row> {
  readonly rows: readonly Row[]
  /** Of all pages. */
  readonly total: number
  readonly page: Page
}

/** One page of a list, with the count of the whole from the same snapshot. */
export async function countAndPage<Row>(
  scope: ReadScope,
  columns: SQL,
  from: SQL,
  order: SQL,
  page: Page,
  read: (row: Record<string, unknown>) => Row,
): Promise<PageOf<Row>> {
  const skip = (page.number - 1) * page.size
  const [counted, rows] = await Promise.all([
    readRows<{ total: number }>(scope, sql`select count(*)::integer as total ${from}`),
    readRows<Record<string, unknown>>(
      scope,
      sql`select ${columns} ${from} order by ${order} limit ${page.size} offset ${skip}`,
    ),
  ])
  return { rows: rows.map(read), total: counted[0]?.total ?? 0, page }
}
