import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { makeCompaniesNamed } from './decide-companies-named'

/** Writes what `decideConnections` decided. */
export async function writeConnections(scope: WriteScope, batchId: string, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await makeCompaniesNamed(scope, batchId)
  await db.execute(sql`
    insert into person (organization_id, id, member_id, company_id, name, name_key, first_name, last_name, email, profile_url,
      "position", connected_on, external_key, import_batch_id)
    select ${organizationId}::uuid, id, member_id, company_id, name, name_key, first_name, last_name, email, profile_url,
      "position", connected_on, external_key, ${batchId}::uuid
    from staged_human where action = 'create'`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, f.line, 'update', 'person', p.id, jsonb_build_object('external_key', p.external_key,
      'member_id', p.member_id, 'company_id', p.company_id, 'name', p.name, 'name_key', p.name_key,
      'first_name', p.first_name, 'last_name', p.last_name, 'email', p.email, 'profile_url', p.profile_url,
      'position', p."position", 'connected_on', p.connected_on), p.version + 1
    from staged_human f join person p on p.organization_id = ${organizationId} and p.id = f.id
    where f.action = 'update'`)
  await db.execute(sql`
    update person p set external_key = f.external_key, member_id = f.member_id, company_id = f.company_id, name = f.name,
      name_key = f.name_key, first_name = f.first_name, last_name = f.last_name, email = f.email,
      profile_url = f.profile_url, "position" = f."position", connected_on = f.connected_on, version = p.version + 1
    from staged_human f
    where f.action = 'update' and p.organization_id = ${organizationId} and p.id = f.id`)
  await db.execute(sql`
    insert into signal (organization_id, id, member_id, person_id, kind, status, occurred_at, external_key, import_batch_id)
    select ${organizationId}::uuid, uuid_v7(), ${plan.forMemberId}::uuid, person_id, 'accepted_connection', status::signal_status,
      occurred_at, external_key, ${batchId}::uuid
    from staged_signal`)
}
