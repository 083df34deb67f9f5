import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { OpportunityFacts } from '../domain/warnings'
import { peopleOf } from './opportunity-people-of'

export interface FoundFacts extends OpportunityFacts {
  readonly closeNote: string | null
}

interface FactsRow extends Record<string, unknown>, Omit<FoundFacts, 'inVain'> {
  readonly inVain: string | number
}

/** What the warnings of an opportunity read, and what only its own page shows; null where the reader sees none. */
export async function findOpportunityFacts(scope: ReadScope, id: string): Promise<FoundFacts | null> {
  const day = (instant: string) => sql`(${sql.raw(instant)} at time zone ${scope.timeZone})::date`
  const [row] = await readRows<FactsRow>(
    scope,
    sql`
    with people as materialized (${peopleOf(scope, id)}), deal as (
      select o.*, s.rotting_days, s.probability from opportunity o
      join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
      where o.organization_id = ${scope.organizationId} and o.id = ${id}::uuid
    ), touched as (
      select t.occurred_at as at, t.quantity,
        t.direction = 'outbound' and t.result = 'unanswered' as in_vain
      from touch t where t.organization_id = ${scope.organizationId} and t.person_id in (select person_id from people)
    ), met as (
      select m.starts_at as at, m.kind = 'in_person' as in_person from meeting m
      where m.organization_id = ${scope.organizationId} and m.status = 'held' and (m.opportunity_id = ${id}::uuid or exists (
        select from meeting_participant q where q.organization_id = m.organization_id and q.meeting_id = m.id
          and q.person_id in (select person_id from people)))
    ), heard as (
      select greatest((select max(at) from touched where not in_vain), (select max(at) from met), (select last_contact_at from deal)) as two_way,
        (select max(g.occurred_at) from signal g
          where g.organization_id = ${scope.organizationId} and g.person_id in (select person_id from people)) as sign
    )
    select coalesce(d.opened_on, ${day('d.created_at')})::text as "openedOn", d.expected_close_on::text as "expectedCloseOn",
      d.next_step_on::text as "nextStepOn", coalesce(${day('c.at')}, d.opened_on)::text as "stageSince", d.rotting_days as "rottingDays",
      d.probability, ${day('h.two_way')}::text as "lastTwoWayOn", ${day('h.sign')}::text as "lastSignOn",
      (select ${day('max(at)')}::text from touched where in_vain) as "lastInVainOn",
      (select coalesce(sum(quantity), 0) from touched
        where in_vain and at > coalesce(greatest(h.two_way, h.sign), '-infinity')) as "inVain",
      (select count(distinct person_id)::integer from people) as people,
      (select count(distinct person_id)::integer from people where part = 'buyer') as buyers,
      ${day('d.terms_spoken_at')}::text as "priceSpokenOn",
      (select count(*)::integer from met where in_person) as handshakes,
      (select count(*)::integer from met where not in_person) as "otherMeetings", d.close_note as "closeNote"
    from deal d cross join heard h left join lateral (
      select coalesce(c.changed_at, c.recorded_at) as at from stage_change c
      where c.organization_id = d.organization_id and c.opportunity_id = d.id and c.to_stage_id = d.stage_id
      order by 1 desc limit 1
    ) c on true`,
  )
  return row === undefined ? null : { ...row, inVain: Number(row.inVain) }
}
