import { sql } from 'drizzle-orm'
import { answerCited } from '@/db/answer-cited'
import type { WriteScope } from '@/db/scoped'
import { publish } from '@/lib/platform/live/publish'
import type { RunPlan } from '../plan-run'
import { decideGuests, makeGuests, refusedColumn } from './decide-guests'

/**
 * Decides for every touch of a file what a run does with it: `staged_touch` and `staged_verdict`. What the file calls warm cites
 * the person's last sign before it, and is cold where there is none; nothing else cites anything. The first that cites a signal
 * which waits answers it. One that is here is left.
 */
export async function decideTouches(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId, timeZone } = scope
  await decideGuests(scope, plan)
  await db.execute(sql`
    create temporary table staged_touch on commit drop as
    select f.*, c.signal_id, c.introduction_id, c.id is not null as warm,
      case when f.medium <> 'call' then f.medium when c.id is not null then 'warm_call' else 'cold_call' end as channel,
      case when exists (
        select from touch t where t.organization_id = ${organizationId} and t.external_key = f.external_key
      ) then 'leave' else 'create' end as action
    from (
      select r.line, uuid_v7() as id, m.member_id, g.id as person_id, r.medium, r.warm_said, r.result, r.direction, r.minutes,
        r.quantity, r.note, 'touch:' || m.member_id || ':' || r.key as external_key,
        r.clock::timestamp at time zone ${timeZone} as occurred_at
      from staged_row r join staged_match m using (line) left join staged_guest g on g.key = r.guest_key
      where m.code is null
    ) f
    left join lateral (
      select k.id, k.signal_id, k.introduction_id from (
        select s.id, s.id as signal_id, null::uuid as introduction_id, s.occurred_at from signal s
        where s.organization_id = ${organizationId} and s.person_id = f.person_id and s.occurred_at <= f.occurred_at
        union all
        select i.id, null, i.id, i.occurred_at from introduction i
        where i.organization_id = ${organizationId} and i.introduced_id = f.person_id and i.direction = 'received'
          and i.occurred_at <= f.occurred_at
      ) k
      where f.warm_said = 1 order by k.occurred_at desc, k.id limit 1
    ) c on true`)
  await db.execute(sql`alter table staged_touch add column answers boolean not null default false`)
  await db.execute(sql`
    update staged_touch t set answers = true from (
      select distinct on (s.id) f.line from staged_touch f
      join signal s on s.organization_id = ${organizationId} and s.id = f.signal_id and s.status in ('waiting', 'snoozed')
      where f.action = 'create' order by s.id, f.occurred_at, f.line
    ) a
    where t.line = a.line`)
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select m.line, coalesce(f.action, 'refuse') as action, m.code, ${refusedColumn(plan)}
    from staged_match m join staged_row r using (line) left join staged_touch f using (line)`)
}

/** Writes what `decideTouches` decided; two-way ones are the last contact of open opportunities. */
export async function writeTouches(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  await makeGuests(scope, batchId)
  await db.execute(sql`
    insert into touch (organization_id, id, member_id, person_id, channel, direction, result, warm, quantity, minutes, occurred_at,
      note, external_key, import_batch_id)
    select ${organizationId}::uuid, id, member_id, person_id, channel::channel, direction::direction, result::touch_result, warm,
      quantity, minutes, occurred_at, note, external_key, ${batchId}::uuid
    from staged_touch where action = 'create'`)
  await db.execute(sql`
    insert into touch_citation (organization_id, id, touch_id, member_id, signal_id, introduction_id)
    select ${organizationId}::uuid, uuid_v7(), id, member_id, signal_id, introduction_id
    from staged_touch where action = 'create' and warm`)
  await answerSignals(scope, batchId)
  await db.execute(sql`
    update opportunity o set last_contact_at = k.at
    from (
      select o.id, max(t.occurred_at) as at from staged_touch t
      join opportunity o on o.organization_id = ${organizationId} and o.status = 'open' and (o.person_id = t.person_id
        or exists (select from opportunity_person p where p.organization_id = o.organization_id and p.opportunity_id = o.id
          and p.person_id = t.person_id))
      where t.action = 'create' and (t.direction = 'inbound' or t.result <> 'unanswered')
      group by o.id
    ) k
    where o.organization_id = ${organizationId} and o.id = k.id and (o.last_contact_at is null or o.last_contact_at < k.at)`)
}

/** The signals that got their answer leave the inbox, and are kept as they were for an undo. */
async function answerSignals(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, t.line, 'update', 'signal', s.id, jsonb_build_object('status', s.status,
      'answered_at', s.answered_at, 'snoozed_until', s.snoozed_until, 'settled_by_id', s.settled_by_id), s.version + 1
    from staged_touch t join signal s on s.organization_id = ${organizationId} and s.id = t.signal_id
      and s.status in ('waiting', 'snoozed')
    where t.answers for update of s`)
  const answered = await db.execute<{ member_id: string }>(
    answerCited(scope, sql`select signal_id, occurred_at as at, member_id from staged_touch where answers`),
  )
  for (const memberId of new Set(answered.map(row => row.member_id)))
    await publish(scope, 'signals', memberId)
}
