import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { decideCompaniesNamed, makeCompaniesNamed } from './decide-companies-named'
import { decideOwners, makeOwners } from './decide-owners'

/**
 * Makes `staged_match` (whose each row is, or why it is refused) and `staged_guest` (the people of the rows, found or to be
 * made). A person is known by profile, else by address, else by a name that only one of the company bears, or without a
 * company only one of all.
 */
export async function decideGuests(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await decideRowOwners(scope, plan)
  const { allowed } = plan.answers
  const everyone = allowed === 'everyone'
  const mine = sql`${JSON.stringify(everyone ? [] : allowed)}::text::jsonb`
  await db.execute(sql`
    create temporary table staged_match on commit drop as
    select i.line, o.member_id,
      case when i.problems is not null then 'file'
        when i.place > 1 then 'duplicate_row'
        when o.ambiguous then 'ambiguous_member'
        when o.member_id is null then 'unknown_member'
        when not ${everyone}::boolean and not ${mine} ? o.member_id::text then 'member_not_yours'
      end as code
    from (
      select *, case when problems is null then row_number() over (partition by key order by problems is not null, line) end as place
      from staged_row
    ) i
    left join staged_owner o on o.owner_key is not distinct from i.owner_key and o.owner_email is not distinct from i.owner_email`)
  await db.execute(sql`analyze staged_match`)
  await decideCompaniesNamed(
    scope,
    sql`select r.line, r.company, r.company_key from staged_row r join staged_match m using (line)
      where m.code is null and r.guest_key is not null`,
  )
  await db.execute(sql`
    create temporary table staged_guest on commit drop as
    select k.*, coalesce(p.id, a.id, n.id, w.id, uuid_v7()) as id, coalesce(p.id, a.id, n.id, w.id) is null as made
    from (
      select distinct on (r.guest_key) r.guest_key as key, r.name, r.name_key, r.first_name, r.last_name, r.email, r.profile_url,
        r."position", c.id as company_id, m.member_id
      from staged_row r join staged_match m using (line) left join staged_company c on c.key = r.company_key
      where m.code is null and r.guest_key is not null order by r.guest_key, r.line
    ) k
    left join person p on p.organization_id = ${organizationId} and p.external_key = k.key
    left join (
      select lower(email) as email, (array_agg(id order by id))[1] as id from person
      where organization_id = ${organizationId} and email is not null group by 1
    ) a on a.email = k.email
    left join (
      select name_key, company_id, (array_agg(id))[1] as id from person
      where organization_id = ${organizationId} and company_id is not null group by 1, 2 having count(*) = 1
    ) n on k.key like 'name:%' and n.name_key = k.name_key and n.company_id = k.company_id
    left join (
      select name_key, (array_agg(id))[1] as id from person
      where organization_id = ${organizationId} and name_key <> '' group by 1 having count(*) = 1
    ) w on k.key like 'name:%' and k.company_id is null and w.name_key = k.name_key`)
  await db.execute(sql`analyze staged_guest`)
}

/** Owners of the rows: those a column names, else the one member whose file it is. */
async function decideRowOwners(scope: WriteScope, plan: RunPlan): Promise<void> {
  if (plan.answers.columns.owner != null) return decideOwners(scope, plan)
  await scope.db.execute(sql`
    create temporary table staged_owner on commit drop as
    select distinct owner_key, owner_email, null::text as name, 0 as rows, ${plan.forMemberId}::uuid as member_id,
      false as made, false as ambiguous
    from staged_row where problems is null`)
}

export async function makeGuests(scope: WriteScope, batchId: string): Promise<void> {
  await makeOwners(scope, batchId)
  await makeCompaniesNamed(scope, batchId)
  // A profile or an address makes the person the same in the next file; a name alone does not.
  await scope.db.execute(sql`
    insert into person (organization_id, id, member_id, company_id, name, name_key, first_name, last_name, email, profile_url,
      "position", external_key, import_batch_id)
    select ${scope.organizationId}::uuid, id, member_id, company_id, coalesce(name, ''), coalesce(name_key, ''), first_name,
      last_name, email, profile_url, "position", case when key not like 'name:%' then key end, ${batchId}::uuid
    from staged_guest where made`)
}

/** The columns that a refused row of these kinds is told by. */
export const refusedColumn = (plan: RunPlan) => {
  const column = (field: string) => plan.answers.columns[field] ?? null
  return sql`case when m.code = 'duplicate_row' then ${column('externalId')}::text else ${column('owner')}::text end as "column",
    case when m.code = 'duplicate_row' then r.name else r.owner end as value`
}
