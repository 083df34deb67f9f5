import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface Seller {
  readonly id: string
  readonly name: string
}

/** Those whose opportunities the reader may see, by name; who left is among them while something of his is open. */
export function listSellers(scope: ReadScope): Promise<Seller[]> {
  const seen =
    scope.rowMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.rowMembers.join(',')}}`}::uuid[])`
  return readRows<{ id: string; name: string }>(
    scope,
    sql`select m.id, m.name from member m
      where m.organization_id = ${scope.organizationId} and ${seen} and m.role <> 'marketing'
        and (m.status = 'active' and m.role = 'salesperson' or exists (
          select from open_sum t where t.organization_id = m.organization_id and t.member_id = m.id))
      order by m.name, m.id`,
  )
}
