import { type SQL, sql } from 'drizzle-orm'
import { firstShownBefore, shownFirst } from '@/db/author-first'
import type { ReadScope } from '@/db/scoped'

/** Days in the organization's time zone, the last one included. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** Whose posts: all the reader may see, a team's, or one author's. */
export type AuthorFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'member'; readonly id: string }

function whose(scope: ReadScope, filter: AuthorFilter): SQL {
  switch (filter.kind) {
    case 'all':
      return sql`true`
    case 'member':
      return sql`p.member_id = ${filter.id}::uuid`
    case 'team':
      return sql`p.member_id in (select f.id from member f
        where f.organization_id = ${scope.organizationId} and f.team_id = ${filter.id}::uuid)`
  }
}

/** Local time of an author: his own zone, else the organization's. */
const local = (scope: ReadScope) => sql`p.published_at at time zone coalesce(m.time_zone, ${scope.timeZone})`

/**
 * Published posts with the figures the reader may see by now: of every post its latest snapshot, but none that is new to its
 * author. Columns: id, member_id, author, team_id, team, body, voice, intent, network, published_at, day, weekday (ISO), hour,
 * impressions, engagements (null without impressions), originality, nearest_reference_id.
 */
export function seenPosts(scope: ReadScope, span: DaySpan | null, filter: AuthorFilter): SQL {
  const between =
    span === null
      ? sql`true`
      : sql`p.published_at >= (${span.from}::timestamp at time zone ${scope.timeZone})
        and p.published_at < ((${span.to}::date + 1)::timestamp at time zone ${scope.timeZone})`
  const own = sql`p.member_id = ${scope.memberId}::uuid`
  return sql`
    select p.id, p.member_id, m.name as author, m.team_id, t.name as team, p.body, p.voice, p.intent, p.network,
      p.published_at, (p.published_at at time zone ${scope.timeZone})::date as day,
      extract(isodow from ${local(scope)})::integer as weekday, extract(hour from ${local(scope)})::integer as hour,
      f.impressions, case when f.impressions is not null
        then coalesce(f.reactions, 0) + coalesce(f.comments, 0) + coalesce(f.reposts, 0) end as engagements,
      f.reactions, f.comments, f.reposts, p.nearest_reference_id,
      case when ${own} or (p.published_at <= ${firstShownBefore(scope)} and ${shownFirst(scope, sql`p.member_id`, sql`p.id`)})
        then p.originality end as originality
    from post p
    join member m on m.organization_id = p.organization_id and m.id = p.member_id
    left join team t on t.organization_id = m.organization_id and t.id = m.team_id
    left join lateral (
      select s.impressions, s.reactions, s.comments, s.reposts from post_metric s
      where s.organization_id = p.organization_id and s.post_id = p.id
        and ${shownFirst(scope, sql`s.member_id`, sql`s.id`)}
      order by s.captured_at desc limit 1
    ) f on true
    where p.organization_id = ${scope.organizationId} and p.status in ('published', 'archived')
      and p.published_at is not null and ${between} and ${whose(scope, filter)}`
}
