import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { HouseTime } from '@/lib/calendar/domain/house-time'

/** When every branch works and rests, and which branch everybody is of. */
export async function findHouseTime(scope: ReadScope): Promise<HouseTime> {
  const { organizationId, timeZone } = scope
  const [branches, members, spans, holidays] = await Promise.all([
    readRows<{ id: string; parentId: string | null }>(
      scope,
      sql`select id, parent_id as "parentId" from branch where organization_id = ${organizationId}`,
    ),
    readRows<{ id: string; branchId: string | null }>(
      scope,
      sql`select m.id, coalesce(t.branch_id, m.branch_id) as "branchId" from member m
        left join team t on t.organization_id = m.organization_id and t.id = m.team_id
        where m.organization_id = ${organizationId}`,
    ),
    readRows<{ branchId: string | null; weekday: number; opensAt: number; closesAt: number }>(
      scope,
      sql`select branch_id as "branchId", weekday, opens_at as "opensAt", closes_at as "closesAt" from working_hours
        where organization_id = ${organizationId}`,
    ),
    readRows<{ branchId: string | null; day: string }>(
      scope,
      sql`select branch_id as "branchId", day::text as day from holiday where organization_id = ${organizationId}`,
    ),
  ])
  return { timeZone, branches, members, spans, holidays }
}
