import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { makeCompaniesNamed } from './decide-companies-named'
import { makeOwners } from './decide-owners'
import { makePeopleOfDeals } from './decide-people-of-deals'

/** Writes what `decideDeals` decided, in whole sets. */
export async function writeDeals(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId, currency } = scope
  await makeOwners(scope, batchId)
  await makeCompaniesNamed(scope, batchId)
  await makePeopleOfDeals(scope, batchId)
  await db.execute(sql`
    insert into opportunity (organization_id, id, member_id, stage_id, status, name, company_id, person_id, amount_cents,
      currency, source, opened_on, expected_close_on, closed_on, lost_reason, next_step_on, external_key, import_batch_id)
    select ${organizationId}::uuid, id, member_id, stage_id, status, name, company_id, person_id, amount_cents,
      ${currency}, source, opened_on, expected_close_on, closed_on, lost_reason, next_step_on, key, ${batchId}::uuid
    from staged_deal where action = 'create'`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, f.line, 'update', 'opportunity', d.id, jsonb_build_object('member_id', d.member_id,
        'stage_id', d.stage_id, 'status', d.status, 'name', d.name, 'company_id', d.company_id, 'person_id', d.person_id,
        'amount_cents', d.amount_cents, 'source', d.source, 'opened_on', d.opened_on,
        'expected_close_on', d.expected_close_on, 'closed_on', d.closed_on, 'lost_reason', d.lost_reason,
        'next_step_on', d.next_step_on), d.version + 1
    from staged_deal f join opportunity d on d.organization_id = ${organizationId} and d.id = f.id
    where f.action = 'update'`)
  await db.execute(sql`
    update opportunity d set member_id = f.member_id, stage_id = f.stage_id, status = f.status, name = f.name,
      company_id = f.company_id, person_id = f.person_id, amount_cents = f.amount_cents, source = f.source,
      opened_on = f.opened_on, expected_close_on = f.expected_close_on, closed_on = f.closed_on,
      lost_reason = f.lost_reason, next_step_on = f.next_step_on, version = d.version + 1
    from staged_deal f
    where f.action = 'update' and d.organization_id = ${organizationId} and d.id = f.id`)
  await writeStageChanges(scope, batchId)
}

/**
 * The history that the dates tell: into the first open stage when it was opened (an open deal straight into its own), and out
 * of it when it closed. A deal moved by a later file moved at a time nobody wrote down, unless it closed. Noon stands for a day.
 */
async function writeStageChanges(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId, timeZone } = scope
  await db.execute(sql`
    with entry as (
      select s.id from stage s join pipeline p on p.organization_id = s.organization_id and p.id = s.pipeline_id
      where s.organization_id = ${organizationId} and s.kind = 'open' order by p.position, p.id, s.position limit 1
    )
    insert into stage_change (organization_id, id, opportunity_id, member_id, from_stage_id, to_stage_id, changed_at,
      recorded_at, import_batch_id)
    select ${organizationId}::uuid, uuid_v7(), c.id, c.member_id, c.from_stage, c.to_stage,
      (c.day + time '12:00') at time zone ${timeZone}, now() + c.place * interval '1 microsecond', ${batchId}::uuid
    from (
      select f.id, f.member_id, null::uuid as from_stage, case when f.status = 'open' then f.stage_id else e.id end as to_stage,
        f.opened_on as day, 0 as place
      from staged_deal f cross join entry e where f.action = 'create'
      union all
      select f.id, f.member_id, e.id, f.stage_id, f.closed_on, 1
      from staged_deal f cross join entry e where f.action = 'create' and f.status <> 'open'
      union all
      select f.id, f.member_id, f.stage_before, f.stage_id, f.closed_on, 0
      from staged_deal f where f.action = 'update' and f.stage_before <> f.stage_id
    ) c`)
}
