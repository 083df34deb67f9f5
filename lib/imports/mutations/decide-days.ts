import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { WriteScope } from '@/db/scoped'
import { idOfDay } from '../day-id'
import type { RunPlan } from '../plan-run'

type Network = 'linkedin' | 'x'

/** Makes `staged_day`: the days of the member's account, each once. A later file's figures count; blanks erase nothing. */
export async function decideDays(scope: WriteScope, plan: RunPlan, network: Network): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    create temporary table staged_day on commit drop as
    select f.*, case when not f.known then 'create'
        when row(f.impressions, f.engagements, f.new_followers, f.followers)
          is distinct from row(a.impressions, a.engagements, a.new_followers, a.followers) then 'update'
        else 'leave' end as action
    from (
      select r.line, r.day, a.day is not null as known, coalesce(r.impressions, a.impressions) as impressions,
        coalesce(r.engagements, a.engagements) as engagements, coalesce(r.new_followers, a.new_followers) as new_followers,
        coalesce(r.followers, a.followers) as followers
      from (select *, row_number() over (partition by day order by line) as place from staged_row
        where part = 'day' and problems is null) r
      left join account_metric a on a.organization_id = ${organizationId} and a.member_id = ${plan.forMemberId}::uuid
        and a.network = ${network} and a.day = r.day
      where r.place = 1
    ) f
    left join account_metric a on a.organization_id = ${organizationId} and a.member_id = ${plan.forMemberId}::uuid
      and a.network = ${network} and a.day = f.day`)
}

/** Writes what `decideDays` decided. */
export async function writeDays(
  scope: WriteScope,
  batchId: string,
  network: Network,
  memberId: MemberId,
): Promise<void> {
  const { db, organizationId } = scope
  const mine = sql`a.organization_id = ${organizationId} and a.member_id = ${memberId}::uuid and a.network = ${network} and a.day = f.day`
  await db.execute(sql`
    insert into account_metric (organization_id, member_id, network, day, impressions, engagements, new_followers, followers,
      import_batch_id)
    select ${organizationId}::uuid, ${memberId}::uuid, ${network}, day, impressions, engagements, new_followers, followers, ${batchId}::uuid
    from staged_day where action = 'create'`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before)
    select ${organizationId}::uuid, ${batchId}::uuid, f.line, 'update', 'account_metric', ${idOfDay('a')}, jsonb_build_object('impressions', a.impressions, 'engagements', a.engagements, 'new_followers', a.new_followers,
        'followers', a.followers)
    from staged_day f join account_metric a on ${mine} where f.action = 'update'`)
  await db.execute(sql`
    update account_metric a set impressions = f.impressions, engagements = f.engagements, new_followers = f.new_followers,
      followers = f.followers
    from staged_day f where f.action = 'update' and ${mine}`)
}
