import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlanColumn } from '../domain/plan'
import { type CardRow, cardColumns, type PlanCard, readCard, remarksOf } from './plan-card'
import { type PlanWho, planMembers } from './plan-members'

/** Beyond this a column says "more than": counting on would cost as much as there are posts. */
export const countedMost = 1000

export interface PlanCount {
  readonly count: number
  /** Whether there are more than were counted. */
  readonly more: boolean
}

export interface PlanColumnPage extends PlanCount {
  readonly column: PlanColumn
  readonly cards: readonly PlanCard[]
}

/** A column, or the texts that have no day yet. */
export type PlanList = PlanColumn | 'unplanned'

/** Posts that came out are found by their day, others by having none: both are in the index of an author's posts. */
const conditions: Record<PlanList, SQL> = {
  idea: sql`p.published_at is null and p.status = 'idea'`,
  draft: sql`p.published_at is null and p.status = 'draft'`,
  in_review: sql`p.published_at is null and p.status = 'in_review'`,
  scheduled: sql`p.published_at is null and p.status = 'scheduled'`,
  published: sql`p.published_at is not null and p.status = 'published'`,
  archived: sql`p.published_at is not null and p.status = 'archived'`,
  unplanned: sql`p.published_at is null and p.planned_for is null and p.status in ('idea', 'draft', 'in_review')`,
}

const orders: Record<PlanList, SQL> = {
  idea: sql`edited_at desc`,
  draft: sql`edited_at desc`,
  in_review: sql`edited_at desc`,
  // What is next comes first; what should have come out already, the latest first, after it.
  scheduled: sql`planned_for < now(), abs(extract(epoch from planned_for - now()))`,
  published: sql`published_at desc`,
  archived: sql`published_at desc`,
  unplanned: sql`edited_at desc`,
}

const postsOf = (scope: ReadScope, who: PlanWho, list: PlanList, columns: SQL, end: SQL): SQL =>
  sql`${planMembers(scope, who)} cross join lateral (
    select ${columns} from post p
    where p.organization_id = ${scope.organizationId} and p.member_id = m.id and ${conditions[list]} ${end}) q`

/** One page of a list of the plan, with how many posts it has in all. */
export async function listPlanColumn(
  scope: ReadScope,
  who: PlanWho,
  list: PlanList,
  page: { readonly number: number; readonly size: number },
): Promise<PlanCount & { readonly cards: readonly PlanCard[] }> {
  const skip = (page.number - 1) * page.size
  const until = skip + page.size
  const first = sql`order by ${orders[list]} limit ${until}`
  const most = sql`limit ${countedMost + 1}`
  const [rows, counted] = await Promise.all([
    readRows<CardRow>(
      scope,
      sql`select q.*, ${remarksOf} as remarks from (
        select q.*, m.name as member, ${scope.organizationId}::uuid as organization_id
        from ${postsOf(scope, who, list, cardColumns, first)}
        order by ${orders[list]}, q.id limit ${page.size} offset ${skip}) q
        order by ${orders[list]}, q.id`,
    ),
    readRows<{ count: number }>(
      scope,
      sql`select count(*)::integer as count from (
        select 1 from ${postsOf(scope, who, list, sql`1`, most)} ${most}) q`,
    ),
  ])
  const count = counted[0]?.count ?? 0
  return { cards: rows.map(readCard), count: Math.min(count, countedMost), more: count > countedMost }
}
