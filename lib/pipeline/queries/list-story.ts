import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { peopleOf } from './opportunity-people-of'

export const storyKinds = ['signal', 'touch', 'meeting', 'stage', 'note', 'promise'] as const
export type StoryKind = (typeof storyKinds)[number]

/** One thing that happened with an opportunity or its people. */
export interface StoryLine {
  readonly kind: StoryKind
  readonly id: string
  readonly at: Date
  /** Who of ours: whose signal or touch it was, who moved it, wrote it. */
  readonly member: string | null
  readonly person: string | null
  /** The kind of signal, the channel, the form of the meeting, the key of the stage, what became of the promise. */
  readonly word: string
  /** The result of a touch, the status of a signal or meeting, the stage's own name. */
  readonly second: string | null
  readonly text: string | null
  readonly warm: boolean | null
  readonly minutes: number | null
  /** Why a move closed it, by a standard reason's key and the organization's own name for it; both null for none. */
  readonly reasonKey: string | null
  readonly reasonName: string | null
  /** Whether the reader wrote it, and may take it away. */
  readonly own: boolean
}

interface Found extends Record<string, unknown>, Omit<StoryLine, 'at'> {
  readonly at: string
}

/** The one line of time of an opportunity, the latest first; what lies ahead (a meeting, a promise's day) comes before. */
export async function listStory(
  scope: ReadScope,
  id: string,
  span: { readonly skip: number; readonly most: number },
): Promise<StoryLine[]> {
  const org = scope.organizationId
  const rows = await readRows<Found>(
    scope,
    sql`
    with people as materialized (select distinct person_id from (${peopleOf(scope, id)}) p)
    select l.kind, l.id, l.at, m.name as member, x.name as person, l.word, l.second, l.text, l.warm, l.minutes,
      r.key as "reasonKey", r.name as "reasonName", l.own is not distinct from true as own
    from (
      select 'signal' as kind, s.id, s.occurred_at as at, s.member_id, s.person_id, s.kind::text as word, s.status::text as second,
        s.note as text, null::boolean as warm, null::integer as minutes, false as own, null::uuid as reason_id
      from signal s where s.organization_id = ${org} and s.person_id in (select person_id from people)
      union all
      select 'touch', t.id, t.occurred_at, t.member_id, t.person_id, t.channel::text, t.result::text, t.note, t.warm, t.minutes, false, null
      from touch t where t.organization_id = ${org} and t.person_id in (select person_id from people)
      union all
      select 'meeting', g.id, g.starts_at, g.member_id, (select q.person_id from meeting_participant q
          where q.organization_id = g.organization_id and q.meeting_id = g.id order by q.person_id limit 1),
        g.kind::text, g.status::text, g.title, null, g.minutes, false, null
      from meeting g where g.organization_id = ${org} and (g.opportunity_id = ${id}::uuid or exists (
        select from meeting_participant q where q.organization_id = g.organization_id and q.meeting_id = g.id
          and q.person_id in (select person_id from people)))
      union all
      select 'stage', c.id, coalesce(c.changed_at, c.recorded_at), c.author_id, null, s.key, s.name, null, null, null, false,
        c.close_reason_id
      from stage_change c join stage s on s.organization_id = c.organization_id and s.id = c.to_stage_id
      where c.organization_id = ${org} and c.opportunity_id = ${id}::uuid
      union all
      select 'note', n.id, n.created_at, n.author_id, null, '', null, n.body, null, null, n.author_id = ${scope.memberId}::uuid, null
      from opportunity_note n where n.organization_id = ${org} and n.opportunity_id = ${id}::uuid
      union all
      select 'promise', p.id, coalesce(p.settled_at, p.due_on::timestamp at time zone ${scope.timeZone}), p.member_id, p.person_id,
        p.status::text, p.due_on::text, p.text, null, null, false, null
      from promise p where p.organization_id = ${org} and (p.person_id in (select person_id from people) or p.meeting_id in (
        select g.id from meeting g where g.organization_id = ${org} and g.opportunity_id = ${id}::uuid))
    ) l
    left join member m on m.organization_id = ${org} and m.id = l.member_id
    left join person x on x.organization_id = ${org} and x.id = l.person_id
    left join close_reason r on r.organization_id = ${org} and r.id = l.reason_id
    order by l.at desc, l.id desc limit ${span.most} offset ${span.skip}`,
  )
  return rows.map(row => ({ ...row, at: new Date(row.at) }))
}
