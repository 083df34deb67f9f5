import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '../domain/plain-date'
import type { WorkingSpan } from '../domain/working-time'

export interface HoursOfHouse {
  /** Regions first, each with what is below it after it in the alphabet. */
  readonly branches: readonly {
    readonly id: string
    readonly name: string
    readonly parentId: string | null
    /** Whether the reader may change its hours. */
    readonly mine: boolean
  }[]
  readonly spans: readonly (WorkingSpan & { readonly branchId: string | null })[]
  readonly holidays: readonly {
    readonly branchId: string | null
    readonly day: PlainDate
    readonly name: string
  }[]
}

/** The branches with their own hours and holidays, and which of them the reader leads. */
export async function listHours(scope: ReadScope): Promise<HoursOfHouse> {
  const { organizationId, memberId } = scope
  const all = scope.role === 'admin'
  const [branches, spans, holidays] = await Promise.all([
    readRows<{ id: string; name: string; parentId: string | null; mine: boolean }>(
      scope,
      sql`
      with recursive led (id) as (
        select m.branch_id from member m where m.organization_id = ${organizationId} and m.id = ${memberId}::uuid
        union
        select b.id from branch b join led on b.parent_id = led.id where b.organization_id = ${organizationId}
      )
      select b.id, b.name, b.parent_id as "parentId", (${all}::boolean or b.id in (select id from led)) as mine from branch b
      where b.organization_id = ${organizationId} order by b.kind, b.name`,
    ),
    readRows<{ branchId: string | null; weekday: number; opensAt: number; closesAt: number }>(
      scope,
      sql`select branch_id as "branchId", weekday, opens_at as "opensAt", closes_at as "closesAt" from working_hours
        where organization_id = ${organizationId} order by weekday, opens_at`,
    ),
    readRows<{ branchId: string | null; day: string; name: string }>(
      scope,
      sql`select branch_id as "branchId", day::text as day, name from holiday
        where organization_id = ${organizationId} order by day`,
    ),
  ])
  return { branches, spans, holidays }
}
