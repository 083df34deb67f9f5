import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

/** Whose touches the reader may look at: by name, those who sell or lead. */
export function listLoggers(scope: ReadScope): Promise<{ id: string; name: string }[]> {
  const seen =
    scope.rowMembers === 'everyone' ? sql`true` : sql`id = any (${`{${scope.rowMembers.join(',')}}`}::uuid[])`
  return readRows<{ id: string; name: string }>(
    scope,
    sql`select id, name from member
      where organization_id = ${scope.organizationId} and status = 'active' and role <> 'marketing'
        and (${seen} or id = ${scope.memberId}::uuid)
      order by name, id`,
  )
}
