import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { decideCompaniesNamed } from './decide-companies-named'
import { settleStaged } from './settle-staged'

/** An accepted connection older than so many days is history, and must not flood the inbox of signals. */
export const freshDays = 14

/**
 * Decides for every staged connection what a run does with it: `staged_verdict`, `staged_human` (the finished people) and
 * `staged_signal` (accepted connections to be noted for the member whose file it is). Blanks never erase what is here.
 */
export async function decideConnections(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId, timeZone } = scope
  const owner = plan.forMemberId
  await db.execute(sql`
    create temporary table staged_match on commit drop as
    select line, case when problems is not null then 'file' when place > 1 then 'duplicate_row' end as code
    from (
      select line, problems, row_number() over (partition by key order by line) as place from staged_row
    ) r`)
  await decideCompaniesNamed(
    scope,
    sql`select r.line, r.company, r.company_key from staged_row r join staged_match m using (line) where m.code is null`,
  )
  // Someone known by address alone is the one this file gives a profile, once.
  await db.execute(sql`
    create temporary table staged_known on commit drop as
    select r.line, coalesce(k.id, case when row_number() over (partition by a.id order by k.id is not null, r.line) = 1
      then a.id end) as id
    from staged_row r
    join staged_match m using (line)
    left join person k on k.organization_id = ${organizationId} and k.external_key = r.key
    left join (
      select lower(email) as email, (array_agg(id order by id))[1] as id from person
      where organization_id = ${organizationId} and email is not null
        and (external_key is null or external_key like 'email:%')
      group by 1
    ) a on a.email = r.email
    where m.code is null`)
  await db.execute(sql`analyze staged_match, staged_known`)
  await db.execute(sql`
    create temporary table staged_human on commit drop as
    select f.*, case when not f.known then 'create'
      when row(f.external_key, f.member_id, f.company_id, f.name, f.first_name, f.last_name, f.email, f.profile_url,
          f."position", f.connected_on)
        is distinct from row(p.external_key, p.member_id, p.company_id, p.name, p.first_name, p.last_name, p.email,
          p.profile_url, p."position", p.connected_on) then 'update'
      else 'leave' end as action
    from (
      select r.line, r.key, coalesce(k.id, uuid_v7()) as id, k.id is not null as known,
        case when p.external_key is null or p.external_key like 'email:%' then r.key else p.external_key end as external_key,
        coalesce(p.member_id, ${owner}::uuid) as member_id, coalesce(c.id, p.company_id) as company_id,
        coalesce(nullif(r.name, ''), p.name, '') as name, coalesce(nullif(r.name_key, ''), p.name_key, '') as name_key,
        coalesce(r.first_name, p.first_name) as first_name, coalesce(r.last_name, p.last_name) as last_name,
        coalesce(r.email, p.email) as email, coalesce(r.profile_url, p.profile_url) as profile_url,
        coalesce(r."position", p."position") as "position", coalesce(r.connected_on, p.connected_on) as connected_on,
        r.connected_on as accepted_on
      from staged_row r
      join staged_known k using (line)
      left join person p on p.organization_id = ${organizationId} and p.id = k.id
      left join staged_company c on c.key = r.company_key
    ) f
    left join person p on p.organization_id = ${organizationId} and p.id = f.id`)
  await settleStaged(scope, 'staged_human')
  await db.execute(sql`
    create temporary table staged_signal on commit drop as
    select h.line, h.id as person_id, 'accepted_connection:' || ${owner}::text || ':' || h.key as external_key,
      (h.accepted_on + time '12:00') at time zone ${timeZone} as occurred_at,
      case when h.accepted_on > (now() at time zone ${timeZone})::date - ${freshDays}::integer then 'waiting'
        else 'dismissed' end as status
    from staged_human h
    where ${owner}::uuid is not null and h.accepted_on is not null and not exists (
      select from signal s where s.organization_id = ${organizationId}
        and s.external_key = 'accepted_connection:' || ${owner}::text || ':' || h.key)`)
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select m.line, case when h.line is null then 'refuse' when h.action = 'leave' and s.line is not null then 'update'
        else h.action end as action, m.code, ${plan.answers.columns.profileUrl ?? null}::text as "column",
      coalesce(r.profile_url, r.email, r.name) as value
    from staged_match m join staged_row r using (line) left join staged_human h using (line)
    left join staged_signal s using (line)`)
}
