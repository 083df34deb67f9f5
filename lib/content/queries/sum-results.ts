import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { GroupSums } from '../domain/differences'
import { type AuthorFilter, type DaySpan, seenPosts } from './seen-posts'
import { startedCounts } from './started-counts'

/** What posts are put into groups by; `band` is a quarter of originality, `half` below and from 50 %. */
export type Dimension =
  | 'all'
  | 'voice'
  | 'intent'
  | 'network'
  | 'weekday'
  | 'hour'
  | 'week'
  | 'author'
  | 'team'
  | 'band'
  | 'half'

/** The sums of one group of posts. */
export interface ResultSums extends GroupSums {
  readonly dimension: Dimension
  readonly key: string
  /** What it is called, where the key is an id. */
  readonly name: string | null
  /** All posts, measured or not. */
  readonly published: number
  readonly originalitySum: number
  readonly original: number
  /** Posts that at least one signal names, and that at least one held meeting goes back to. */
  readonly withSignal: number
  readonly withMeeting: number
}

/** Every group of every dimension in one pass over the posts. */
export async function sumResults(
  scope: ReadScope,
  span: DaySpan,
  filter: AuthorFilter,
): Promise<ResultSums[]> {
  const rows = await readRows<Record<string, string | number | null>>(
    scope,
    sql`
    with seen as materialized (${seenPosts(scope, span, filter)}), started as materialized (${startedCounts(scope, span)}),
    placed as (
      select s.*, date_trunc('day', s.day)::date - ((extract(isodow from s.day)::integer - ${scope.weekStart}::integer + 7) % 7) as week,
        least(3, floor(s.originality * 4))::integer as band, (s.originality >= 0.5)::integer as half,
        coalesce(c.signals, 0) as signals, coalesce(c.meetings, 0) as meetings
      from seen s left join started c on c.post_id = s.id
    )
    select
      case when grouping(voice) = 0 then 'voice' when grouping(intent) = 0 then 'intent' when grouping(network) = 0 then 'network'
        when grouping(weekday) = 0 then 'weekday' when grouping(hour) = 0 then 'hour' when grouping(week) = 0 then 'week'
        when grouping(member_id) = 0 then 'author' when grouping(team_id) = 0 then 'team'
        when grouping(band) = 0 then 'band' when grouping(half) = 0 then 'half' else 'all' end as dimension,
      coalesce(voice::text, intent::text, network::text, weekday::text, hour::text, week::text, member_id::text, team_id::text,
        band::text, half::text, '') as key,
      case when grouping(member_id) = 0 then min(author) when grouping(team_id) = 0 then min(team) end as name,
      count(*)::integer as published, count(impressions)::integer as posts,
      coalesce(sum(impressions), 0)::float8 as impressions, coalesce(sum(engagements), 0)::float8 as engagements,
      coalesce(sum(impressions::float8 ^ 2), 0) as impressions2, coalesce(sum(engagements::float8 ^ 2), 0) as engagements2,
      coalesce(sum(impressions::float8 * engagements), 0) as product,
      coalesce(sum(originality), 0)::float8 as originality_sum, count(originality)::integer as original,
      count(*) filter (where signals > 0)::integer as with_signal, count(*) filter (where meetings > 0)::integer as with_meeting
    from placed
    group by grouping sets ((), (voice), (intent), (network), (weekday), (hour), (week), (member_id), (team_id), (band), (half))`,
  )
  return rows.map(row => ({
    dimension: String(row.dimension) as Dimension,
    key: String(row.key),
    name: row.name == null ? null : String(row.name),
    published: Number(row.published),
    posts: Number(row.posts),
    impressions: Number(row.impressions),
    engagements: Number(row.engagements),
    impressionsSquared: Number(row.impressions2),
    engagementsSquared: Number(row.engagements2),
    product: Number(row.product),
    originalitySum: Number(row.originality_sum),
    original: Number(row.original),
    withSignal: Number(row.with_signal),
    withMeeting: Number(row.with_meeting),
  }))
}
