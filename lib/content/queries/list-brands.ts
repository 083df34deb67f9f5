import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type DaySpan, seenPosts } from './seen-posts'

export interface BrandSeat {
  readonly id: MemberId
  readonly name: string
  readonly teamName: string | null
  /** Of all time; null for one who never posted. */
  readonly lastPostOn: string | null
  /** In-person meetings held in the span. */
  readonly handshakes: number
}

/** The active salespeople whose posts the reader may see, by name. */
export function listBrandSeats(scope: ReadScope, span: DaySpan): Promise<BrandSeat[]> {
  const members =
    scope.contentMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.contentMembers.join(',')}}`}::uuid[])`
  return readRows<{
    id: MemberId
    name: string
    teamName: string | null
    lastPostOn: string | null
    handshakes: number
  }>(
    scope,
    sql`
    select m.id, m.name, t.name as "teamName",
      (select (max(p.published_at) at time zone ${scope.timeZone})::date::text from post p
        where p.organization_id = m.organization_id and p.member_id = m.id and p.status in ('published', 'archived')) as "lastPostOn",
      (select coalesce(sum(r.handshakes), 0)::integer from meeting_rollup r
        where r.organization_id = m.organization_id and r.member_id = m.id and r.grain = 'day'
          and r.starts_on >= ${span.from}::date and r.starts_on <= ${span.to}::date) as handshakes
    from member m left join team t on t.organization_id = m.organization_id and t.id = m.team_id
    where m.organization_id = ${scope.organizationId} and m.role = 'salesperson' and m.status = 'active' and ${members}
    order by m.name, m.id`,
  )
}

/** The sums of one author in one part of a span. */
export interface BrandSums {
  readonly memberId: MemberId
  /** The whole part, or one week of it. */
  readonly week: string | null
  /** Whether of the span itself, or of the one before. */
  readonly current: boolean
  readonly posts: number
  readonly measured: number
  readonly impressions: number
  readonly engagements: number
  readonly originalitySum: number
  readonly original: number
}

/** What each author published in a span and in the one before, by week and in all, with the figures the reader may see by now. */
export function sumBrands(scope: ReadScope, span: DaySpan, before: DaySpan): Promise<BrandSums[]> {
  return readRows<Record<string, unknown> & BrandSums>(
    scope,
    sql`
    with seen as (${seenPosts(scope, { from: before.from, to: span.to }, { kind: 'all' })}), placed as (
      select s.*, s.day >= ${span.from}::date as current,
        (s.day - ((extract(isodow from s.day)::integer - ${scope.weekStart}::integer + 7) % 7))::text as week
      from seen s
    )
    select member_id as "memberId", week, current, count(*)::integer as posts, count(impressions)::integer as measured,
      coalesce(sum(impressions), 0)::float8 as impressions, coalesce(sum(engagements), 0)::float8 as engagements,
      coalesce(sum(originality), 0)::float8 as "originalitySum", count(originality)::integer as original
    from placed group by grouping sets ((member_id, current), (member_id, current, week))`,
  )
}
