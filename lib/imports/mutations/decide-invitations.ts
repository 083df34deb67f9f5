import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { freshDays } from './decide-connections'

/**
 * Makes `staged_inviter` (whoever asked to connect and is not known yet) and `staged_invitation`: an invitation received is a
 * request of that person, so a signal. One that the member sent says nothing of the other side, and is left as it is. Of the
 * messages a person wrote on one day the first is a signal.
 */
export async function decideInvitations(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  const owner = plan.forMemberId
  await tellIncoming(scope, plan)
  await db.execute(sql`
    create temporary table staged_inviter on commit drop as
    select k.*, coalesce(p.id, h.id, n.id, uuid_v7()) as id, coalesce(p.id, h.id, n.id) is null as made
    from (
      select distinct on (other_key) other_key as key, other_name as name, other_name_key as name_key, other_url as url
      from staged_row where part in ('invitation', 'message') and problems is null and incoming = 1
      order by other_key, other_name is null, line
    ) k
    left join person p on p.organization_id = ${organizationId} and p.external_key = k.key
    left join staged_human h on h.key = k.key
    left join (
      select name_key, (array_agg(id))[1] as id from person
      where organization_id = ${organizationId} and member_id = ${owner}::uuid group by name_key having count(*) = 1
    ) n on k.url is null and n.name_key = k.name_key`)
  await db.execute(sql`
    create temporary table staged_invitation on commit drop as
    select f.*, case when exists (
        select from signal s where s.organization_id = ${organizationId} and s.external_key = f.external_key
      ) then 'leave' else 'create' end as action
    from (
      select r.line, p.id as person_id, r.external_key, r.occurred_at, r.body,
        case r.part when 'message' then 'message' else 'request' end as kind, case when r.occurred_at > now() - make_interval(days => ${freshDays}) then 'waiting' else 'dismissed' end as status,
        row_number() over (partition by r.external_key order by r.occurred_at, r.line) as place
      from (
        select *, part || ':' || ${owner}::text || ':' || case part when 'message'
          then other_key || ':' || (occurred_at at time zone 'UTC')::date else key end as external_key
        from staged_row where part in ('invitation', 'message') and problems is null and incoming = 1
      ) r
      join staged_inviter p on p.key = r.other_key
    ) f
    where f.place = 1`)
}

/** Writes what `decideInvitations` decided. */
export async function writeInvitations(scope: WriteScope, batchId: string, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into person (organization_id, id, member_id, name, name_key, profile_url, external_key, import_batch_id)
    select ${organizationId}::uuid, id, ${plan.forMemberId}::uuid, coalesce(name, ''), coalesce(name_key, ''), url, key, ${batchId}::uuid
    from staged_inviter where made`)
  await db.execute(sql`
    insert into signal (organization_id, id, member_id, person_id, kind, status, occurred_at, note, external_key, import_batch_id)
    select ${organizationId}::uuid, uuid_v7(), ${plan.forMemberId}::uuid, person_id, kind::signal_kind, status::signal_status, occurred_at, body,
      external_key, ${batchId}::uuid
    from staged_invitation where action = 'create'`)
}

/**
 * Which messages came in: those of others. The member is the sender of his name, or else the one who wrote the most: an
 * archive is its owner's, and he alone is in all of it.
 */
async function tellIncoming({ db, organizationId }: WriteScope, { forMemberId }: RunPlan): Promise<void> {
  await db.execute(sql`
    update staged_row r set incoming = 1
    where part = 'message' and problems is null and occurred_at is not null and other_name is not null and other_url is not null
      and other_key <> all (
        select s.other_key from staged_row s join member m on m.organization_id = ${organizationId}
          and m.id = ${forMemberId}::uuid and m.name_key = s.other_name_key
        where s.part = 'message' and s.other_key is not null
        union all (
          select other_key from staged_row where part = 'message' and problems is null and not exists (
            select from staged_row s join member m on m.organization_id = ${organizationId}
              and m.id = ${forMemberId}::uuid and m.name_key = s.other_name_key where s.part = 'message')
          group by other_key order by count(*) desc, other_key limit 1))`)
}
