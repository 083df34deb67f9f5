import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { readTableView, type ViewSearch, writeTableView } from '../domain/table-view'

export interface SavedView {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly shared: boolean
  readonly search: ViewSearch
  /** Whether it is the reader's own; who made it, where it is a colleague's. */
  readonly own: boolean
  readonly author: string | null
}

/** The reader's views and those that colleagues share, his own first. */
export async function listSavedViews(scope: ReadScope): Promise<SavedView[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`select v.id, v.version, v.name, v.shared, v.search, v.member_id = ${scope.memberId}::uuid as own, m.name as author
      from saved_view v join member m on m.organization_id = v.organization_id and m.id = v.member_id
      where v.organization_id = ${scope.organizationId}
      order by own desc, lower(v.name), v.id limit 200`,
  )
  return rows.map(row => ({
    id: String(row.id),
    version: Number(row.version),
    name: String(row.name),
    shared: row.shared === true,
    // What an older version of the product kept is read like any old address.
    search: writeTableView(readTableView(Object(row.search))),
    own: row.own === true,
    author: row.own === true ? null : String(row.author),
  }))
}
