import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'

/** Of one post, LinkedIn's analytics may name the activity and its archive the share: numbers given within so many milliseconds. */
const sameMoment = 5000

/**
 * Makes `staged_metric`: a snapshot of each post that the file names, at noon of the day it was measured (that of the file's name,
 * else the latest day in it). A post whose latest snapshot says the same is left; `post_id` null where no post is known.
 */
export async function decideMetrics(
  scope: WriteScope,
  plan: RunPlan,
  measured: string | null,
): Promise<void> {
  const { db, organizationId, timeZone } = scope
  const owner = plan.forMemberId
  await db.execute(sql`
    create temporary table staged_metric on commit drop as
    select f.*, coalesce(m.id, uuid_v7()) as id, case when f.post_id is null then 'refuse'
        when m.id is null and row(l.impressions, l.reactions, l.comments, l.reposts, l.clicks, l.profile_views) is not distinct from
          row(f.impressions, f.reactions, f.comments, f.reposts, f.clicks, f.profile_views) and l.id is not null then 'leave'
        when m.id is null then 'create'
        when row(m.impressions, m.reactions, m.comments, m.reposts, m.clicks, m.profile_views) is distinct from
          row(coalesce(f.impressions, m.impressions), coalesce(f.reactions, m.reactions), coalesce(f.comments, m.comments),
            coalesce(f.reposts, m.reposts), coalesce(f.clicks, m.clicks), coalesce(f.profile_views, m.profile_views)) then 'update'
        else 'leave' end as action
    from (
      select r.line, r.impressions, r.reactions, r.comments, r.reposts, r.clicks, r.profile_views,
        coalesce(p.id, k.id, near.id) as post_id,
        (coalesce(${measured}::date, max(r.day) over ()) + time '12:00') at time zone ${timeZone} as captured_at
      from (select *, row_number() over (partition by post_key order by line) as place from staged_row
        where part = 'post' and problems is null) r
      left join staged_post p on p.key = r.post_key and p.action <> 'refuse'
      left join known_post k on k.key = r.post_key and k.member_id = ${owner}::uuid
      left join lateral (
        select (array_agg(o.id))[1] as id from known_post o
        where p.id is null and k.id is null and o.member_id = ${owner}::uuid and o.key ~ '^linkedin:\\d{15,19}$'
          and r.post_key ~ '^linkedin:\\d{15,19}$'
          and abs(substr(o.key, 10)::numeric - substr(r.post_key, 10)::numeric) <= ${sameMoment}::numeric * 4194304
        having count(*) = 1
      ) near on true
      where r.place = 1
    ) f
    left join post_metric m on m.organization_id = ${organizationId} and m.post_id = f.post_id and m.captured_at = f.captured_at
    left join lateral (
      select * from post_metric s where s.organization_id = ${organizationId} and s.post_id = f.post_id
      order by s.captured_at desc limit 1
    ) l on true`)
}

/** Writes what `decideMetrics` decided; a trigger hands the latest figures to the post. */
export async function writeMetrics(scope: WriteScope, batchId: string, memberId: MemberId): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into post_metric (organization_id, id, post_id, member_id, captured_at, impressions, reactions, comments, reposts, clicks,
      profile_views, import_batch_id)
    select ${organizationId}::uuid, id, post_id, ${memberId}::uuid, captured_at, impressions, reactions, comments, reposts, clicks,
      profile_views, ${batchId}::uuid
    from staged_metric where action = 'create'`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before)
    select ${organizationId}::uuid, ${batchId}::uuid, -f.line, 'update', 'post_metric', m.id, jsonb_build_object('impressions',
      m.impressions, 'reactions', m.reactions, 'comments', m.comments, 'reposts', m.reposts, 'clicks', m.clicks,
      'profile_views', m.profile_views)
    from staged_metric f join post_metric m on m.organization_id = ${organizationId} and m.id = f.id where f.action = 'update'`)
  await db.execute(sql`
    update post_metric m set impressions = coalesce(f.impressions, m.impressions), reactions = coalesce(f.reactions, m.reactions),
      comments = coalesce(f.comments, m.comments), reposts = coalesce(f.reposts, m.reposts), clicks = coalesce(f.clicks, m.clicks),
      profile_views = coalesce(f.profile_views, m.profile_views)
    from staged_metric f where f.action = 'update' and m.organization_id = ${organizationId} and m.id = f.id`)
}
