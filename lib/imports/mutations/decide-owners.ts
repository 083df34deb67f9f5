import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { resolveMembers } from '../queries/resolve-members'

/**
 * Makes `staged_owner`: every owner the deals name, with the seat he is (by the answers, else his address, else his name) or,
 * when the answers say so, the id of a seat to be made. A name that several active seats bear is left `ambiguous`.
 */
export async function decideOwners(scope: WriteScope, { answers }: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    create temporary table staged_owner on commit drop as
    select owner_key, owner_email, min(owner) as name, count(*)::integer as rows, null::uuid as member_id,
      false as made, false as ambiguous
    from staged_row where problems is null group by owner_key, owner_email`)
  const given = await resolveMembers(scope, answers.members ?? {})
  await db.execute(sql`
    update staged_owner o set member_id = a.member_id
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb) a (owner_key text, member_id uuid)
    where a.owner_key = o.owner_key`)
  await db.execute(sql`
    update staged_owner o set member_id = m.id from member m
    where o.member_id is null and m.organization_id = ${organizationId} and lower(m.email) = o.owner_email`)
  // A name is first an active member's; someone who left still owns what he sold.
  await db.execute(sql`
    update staged_owner o set member_id = case when m.bearers = 1 then m.id end, ambiguous = m.bearers > 1
    from (
      select name_key, (array_agg(id order by status, id))[1] as id,
        coalesce(nullif(count(*) filter (where status = 'active'), 0), count(*)) as bearers
      from member where organization_id = ${organizationId} group by name_key
    ) m
    where o.member_id is null and m.name_key = o.owner_key`)
  if (answers.createMembers !== true) return
  await db.execute(sql`
    update staged_owner o set member_id = n.id, made = true
    from (
      select owner_key, address, uuid_v7() as id from (
        select distinct owner_key,
          coalesce(owner_email, max(owner_email) over (partition by owner_key), '') as address
        from staged_owner where member_id is null and not ambiguous
      ) mentions
    ) n
    where o.member_id is null and not o.ambiguous and n.owner_key = o.owner_key
      and n.address = coalesce(o.owner_email, (
        select max(e.owner_email) from staged_owner e where e.owner_key = o.owner_key and e.member_id is null), '')`)
}

/** Makes the seats: salespeople without a team and without sign-in. */
export async function makeOwners(scope: WriteScope, batchId: string): Promise<void> {
  await scope.db.execute(sql`
    insert into member (organization_id, id, role, name, name_key, email, import_batch_id)
    select ${scope.organizationId}::uuid, member_id, 'salesperson', min(name), min(owner_key), max(owner_email), ${batchId}::uuid
    from staged_owner where made group by member_id`)
}
