import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { Period } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'

/** How many deals were won after so many days, in the period: days → deals. */
export async function findCycles(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
): Promise<Map<number, number>> {
  const [row] = await readRows<{ packed: string | null }>(
    scope,
    sql`
    select string_agg(days || ':' || won, ',') as packed from (
      select r.cycle_days as days, sum(r.won) as won from cycle_rollup r
      where r.organization_id = ${scope.organizationId} and r.grain = ${period.wholeWeeks ? sql`'week'` : sql`'day'`}
        and r.starts_on between ${period.from} and ${period.to} and ${memberCondition(scope, filter)}
      group by r.cycle_days
    ) c`,
  )
  const entries = row?.packed == null ? [] : row.packed.split(',').map(entry => entry.split(':').map(Number))
  return new Map(
    entries.flatMap(([days, won]) => (days === undefined || won === undefined ? [] : [[days, won] as const])),
  )
}
