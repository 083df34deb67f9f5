import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { DaySpan } from './seen-posts'

/** So long after a touch that answered a signal a meeting with the same person still goes back to it. */
export const meetingDays = 90

/**
 * Of every post that a signal names: how many signals there are, and how many held meetings go back to them, over touches that
 * cite a signal. A signal is never older than its post, so that those before the span are left aside.
 */
export const startedCounts = (scope: ReadScope, span: DaySpan): SQL => sql`
  select g.post_id, count(distinct g.id)::integer as signals, count(distinct mt.id)::integer as meetings
  from signal g
  left join touch_citation c on c.organization_id = g.organization_id and c.signal_id = g.id
  left join touch u on u.organization_id = c.organization_id and u.id = c.touch_id
  left join meeting_participant w on w.organization_id = g.organization_id and w.person_id = g.person_id and u.id is not null
  left join meeting mt on mt.organization_id = w.organization_id and mt.id = w.meeting_id and mt.member_id = g.member_id
    and mt.status = 'held' and mt.starts_at >= u.occurred_at
    and mt.starts_at < u.occurred_at + make_interval(days => ${meetingDays}::integer)
  where g.organization_id = ${scope.organizationId} and g.post_id is not null
    and g.occurred_at >= (${span.from}::timestamp at time zone ${scope.timeZone})
  group by g.post_id`
