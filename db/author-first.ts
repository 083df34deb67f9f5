import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from './scoped'

/** Before this moment a figure is old enough to be shown to others than the member it is about. */
export const firstShownBefore = ({ organizationId }: ReadScope): SQL =>
  sql`(select now() - make_interval(hours => o.author_first_hours) from organization o where o.organization_id = ${organizationId})`

/**
 * The lowest id a row can have that was written since then (UUID v7, RFC 9562 §5.7): ids tell when a snapshot came in, where the
 * moment it was captured at may be long ago. Asked once a statement.
 */
const firstNewId = (scope: ReadScope): SQL =>
  sql`(select (lpad(to_hex((extract(epoch from ${firstShownBefore(scope)}) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid)`

/** Whether a row about a member may be shown to the reader: it is about himself, or no longer new. */
export const shownFirst = (scope: ReadScope, memberId: SQL, id: SQL): SQL =>
  sql`(${memberId} = ${scope.memberId}::uuid or ${id} < ${firstNewId(scope)})`

/**
 * Published posts of others that have a figure too new to be shown to the reader, each with what he is shown of it meanwhile
 * (`seen_…`, null for nothing) and what the post says already (`new_…`). Columns: id, member_id, published_at, and of both
 * impressions, engagements, originality. Few rows at any time, found by
 * their age; `offset 0` has each looked up by its key rather than all posts read.
 */
export const newToAuthor = (scope: ReadScope): SQL => sql`
  select p.id, p.member_id, p.published_at, p.impressions as new_impressions, p.originality as new_originality,
    case when p.impressions is not null
      then coalesce(p.reactions, 0) + coalesce(p.comments, 0) + coalesce(p.reposts, 0) end as new_engagements,
    f.impressions as seen_impressions, case when f.impressions is not null
      then coalesce(f.reactions, 0) + coalesce(f.comments, 0) + coalesce(f.reposts, 0) end as seen_engagements,
    case when p.published_at <= ${firstShownBefore(scope)} and p.id < ${firstNewId(scope)} then p.originality end
      as seen_originality
  from (
    select s.post_id as id from post_metric s
    where s.organization_id = ${scope.organizationId} and s.id >= ${firstNewId(scope)}
    union
    select n.id from post n where n.organization_id = ${scope.organizationId} and n.id >= ${firstNewId(scope)}
    union
    select n.id from post n where n.organization_id = ${scope.organizationId} and n.published_at > ${firstShownBefore(scope)}
      and n.status in ('published', 'archived')
  ) n
  cross join lateral (
    select * from post q where q.organization_id = ${scope.organizationId} and q.id = n.id
      and q.member_id is distinct from ${scope.memberId}::uuid and q.status in ('published', 'archived')
      and q.published_at is not null
    offset 0
  ) p
  left join lateral (
    select s.impressions, s.reactions, s.comments, s.reposts from post_metric s
    where s.organization_id = p.organization_id and s.post_id = p.id and s.id < ${firstNewId(scope)}
    order by s.captured_at desc limit 1
  ) f on true`
