import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface PlanPerson {
  readonly id: string
  readonly name: string
  /** Whether selling is the seat's role. */
  readonly sells: boolean
}

/** The colleagues whose plan the scope may look at, by name; oneself is not among them. */
export async function listPlanPeople(scope: ReadScope): Promise<PlanPerson[]> {
  const seen =
    scope.contentMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.contentMembers.join(',')}}`}::uuid[])`
  return readRows<{ id: string; name: string; sells: boolean }>(
    scope,
    sql`select m.id, m.name, m.role = 'salesperson' as sells from member m
      where m.organization_id = ${scope.organizationId} and m.status = 'active' and ${seen}
        and m.id is distinct from ${scope.memberId}::uuid
      order by m.name`,
  )
}
