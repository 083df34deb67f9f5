import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { SignalKind, SignalStatus } from '../domain/kinds'
import type { Channel, TouchResult } from '../domain/touch'

type MeetingKind = 'in_person' | 'video' | 'phone'
type MeetingStatus =
  | 'planned'
  | 'to_confirm'
  | 'held'
  | 'no_show_theirs'
  | 'no_show_ours'
  | 'cancelled'
  | 'moved'

interface Happened {
  readonly id: string
  readonly at: Date
  readonly text: string | null
  readonly memberName: string
}

/** One thing that happened with a person. */
export type StoryLine = Happened &
  (
    | { readonly what: 'signal'; readonly kind: SignalKind; readonly outcome: SignalStatus }
    | {
        readonly what: 'touch'
        readonly kind: Channel
        readonly outcome: TouchResult
        readonly warm: boolean
      }
    | { readonly what: 'meeting'; readonly kind: MeetingKind; readonly outcome: MeetingStatus }
  )

export interface StoryDeal {
  readonly id: string
  readonly name: string
  readonly status: 'open' | 'won' | 'lost'
  readonly stageKey: string
  readonly stageName: string | null
  readonly amountCents: number | null
}

export interface Knower {
  readonly memberId: string
  readonly name: string
  /** Null for somebody who knows the person and never noted anything. */
  readonly lastAt: Date | null
  readonly contacts: number
}

/** The last of what happened between a person and those the reader may see, newest first. */
export async function listStory(scope: ReadScope, personId: string, most: number): Promise<StoryLine[]> {
  const { organizationId } = scope
  const of = (table: string) =>
    sql.raw(`join member m on m.organization_id = ${table}.organization_id and m.id = ${table}.member_id`)
  const rows = await readRows<Record<string, string | boolean | null>>(
    scope,
    sql`
    select k.id, k.what, k.kind, k.outcome, k.warm, k.at::text as at, k.text, k.name from (
      (select s.id, 'signal' as what, s.kind::text as kind, s.status::text as outcome, null::boolean as warm, s.occurred_at as at,
          s.note as text, m.name
        from signal s ${of('s')} where s.organization_id = ${organizationId} and s.person_id = ${personId}::uuid
        order by s.occurred_at desc limit ${most}::integer)
      union all
      (select t.id, 'touch', t.channel::text, t.result::text, t.warm, t.occurred_at, t.note, m.name
        from touch t ${of('t')} where t.organization_id = ${organizationId} and t.person_id = ${personId}::uuid
        order by t.occurred_at desc limit ${most}::integer)
      union all
      (select e.id, 'meeting', e.kind::text, e.status::text, null, e.starts_at, e.title, m.name
        from meeting_participant q
        join meeting e on e.organization_id = q.organization_id and e.id = q.meeting_id ${of('e')}
        where q.organization_id = ${organizationId} and q.person_id = ${personId}::uuid
        order by e.starts_at desc limit ${most}::integer)
    ) k order by k.at desc, k.id limit ${most}::integer`,
  )
  return rows.map(
    row =>
      // The kinds and outcomes are those of the database's own lists.
      ({
        id: String(row.id),
        what: row.what,
        kind: row.kind,
        outcome: row.outcome,
        ...(row.what === 'touch' ? { warm: row.warm } : {}),
        at: new Date(String(row.at)),
        text: row.text === '' ? null : row.text,
        memberName: String(row.name),
      }) as StoryLine,
  )
}

/** The opportunities a person has a part in, those that are open first. */
export async function listDealsOfPerson(
  scope: ReadScope,
  personId: string,
  most: number,
): Promise<StoryDeal[]> {
  const { organizationId } = scope
  return readRows<{
    id: string
    name: string
    status: StoryDeal['status']
    stageKey: string
    stageName: string | null
    amountCents: number | null
  }>(
    scope,
    sql`
    select o.id, o.name, o.status, g.key as "stageKey", g.name as "stageName",
      case when (select scope_amounts()) then o.amount_cents end as "amountCents"
    from opportunity o
    join stage g on g.organization_id = o.organization_id and g.id = o.stage_id
    where o.organization_id = ${organizationId} and o.id in (
      select d.id from opportunity d where d.organization_id = ${organizationId} and d.person_id = ${personId}::uuid
      union
      select q.opportunity_id from opportunity_person q where q.organization_id = ${organizationId} and q.person_id = ${personId}::uuid)
    order by o.status <> 'open', o.closed_on desc nulls first, o.id limit ${most}::integer`,
  )
}

/** Which colleagues know a person, who had to do with him last first; without what was said. */
export async function listKnowers(scope: ReadScope, personId: string): Promise<Knower[]> {
  const rows = await readRows<{ id: string; name: string; last: string | null; contacts: number }>(
    scope,
    sql`
    select m.id, m.name, k.last_at::text as last, k.contacts from who_knows(${personId}::uuid) k
    join member m on m.organization_id = ${scope.organizationId} and m.id = k.member_id and m.status = 'active'
    where m.id is distinct from ${scope.memberId}::uuid
    order by k.last_at desc nulls last, m.name`,
  )
  return rows.map(({ id, name, last, contacts }) => ({
    memberId: id,
    name,
    lastAt: last === null ? null : new Date(last),
    contacts,
  }))
}
