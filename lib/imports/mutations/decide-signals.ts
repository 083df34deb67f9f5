import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { freshDays } from './decide-connections'
import { decideGuests, makeGuests, refusedColumn } from './decide-guests'

/**
 * Decides for every signal of a file what a run does with it: `staged_sign` and `staged_verdict`. One that is here already is
 * left as it is, whoever answered it meanwhile; an old one is history and floods no inbox.
 */
async function decide(scope: WriteScope, plan: RunPlan, prefix: 'signal' | 'attendee'): Promise<void> {
  const { db, organizationId, timeZone } = scope
  await decideGuests(scope, plan)
  await db.execute(sql`
    create temporary table staged_sign on commit drop as
    select f.*, case when exists (
        select from signal s where s.organization_id = ${organizationId} and s.external_key = f.external_key
      ) then 'leave' else 'create' end as action,
      case when f.occurred_at > now() - make_interval(days => ${freshDays}) then 'waiting' else 'dismissed' end as status
    from (
      select r.line, m.member_id, g.id as person_id, r.signal as kind, r.note,
        ${`${prefix}:`}::text || m.member_id || ':' || r.key as external_key,
        r.clock::timestamp at time zone ${timeZone} as occurred_at
      from staged_row r join staged_match m using (line) join staged_guest g on g.key = r.guest_key
      where m.code is null
    ) f`)
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select m.line, coalesce(f.action, 'refuse') as action, m.code, ${refusedColumn(plan)}
    from staged_match m join staged_row r using (line) left join staged_sign f using (line)`)
}

export const decideSignals = (scope: WriteScope, plan: RunPlan): Promise<void> =>
  decide(scope, plan, 'signal')
export const decideAttendees = (scope: WriteScope, plan: RunPlan): Promise<void> =>
  decide(scope, plan, 'attendee')

/** Writes what was decided. */
export async function writeSignals(scope: WriteScope, batchId: string): Promise<void> {
  await makeGuests(scope, batchId)
  await scope.db.execute(sql`
    insert into signal (organization_id, id, member_id, person_id, kind, status, occurred_at, note, external_key, import_batch_id)
    select ${scope.organizationId}::uuid, uuid_v7(), member_id, person_id, kind::signal_kind, status::signal_status, occurred_at,
      note, external_key, ${batchId}::uuid
    from staged_sign where action = 'create'`)
}
