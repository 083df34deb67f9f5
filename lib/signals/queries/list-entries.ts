import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { Channel, Direction, TouchResult } from '../domain/touch'

/** What a touch cites: the reason it is warm. */
export interface CitedRow {
  readonly what: string
  readonly at: Date
}

export interface TouchEntry {
  readonly id: string
  readonly version: number
  readonly sessionId: string | null
  readonly channel: Channel
  readonly direction: Direction
  readonly result: TouchResult
  readonly warm: boolean
  readonly quantity: number
  readonly minutes: number
  readonly occurredAt: Date
  readonly createdAt: Date
  readonly note: string | null
  readonly againstBreathing: boolean
  /** Null for touches towards people nobody named. */
  readonly person: { readonly id: string; readonly name: string; readonly detail: string | null } | null
  readonly cited: readonly CitedRow[]
}

export interface TimeRow {
  readonly id: string
  readonly version: number
  readonly channel: Channel
  readonly day: PlainDate
  readonly minutes: number
  readonly note: string | null
  readonly createdAt: Date
}

const most = 500

type TouchJson = Omit<TouchEntry, 'occurredAt' | 'createdAt' | 'cited' | 'person'> & {
  occurredAt: string
  createdAt: string
  personId: string | null
  personName: string | null
  personDetail: string | null
  cited: { what: string; at: string }[] | null
  total: number
}

/** A member's touches of some days, the newest first: the newest 500 and how many there are. */
export async function listTouches(
  scope: ReadScope,
  memberId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<{ rows: TouchEntry[]; total: number }> {
  const start = (day: PlainDate, later: number) =>
    sql`(${day}::date + ${sql.raw(String(later))})::timestamp at time zone ${scope.timeZone}`
  const rows = await readRows<TouchJson>(
    scope,
    sql`select t.id, t.version, t.session_id as "sessionId", t.channel, t.direction, t.result, t.warm, t.quantity, t.minutes,
        t.occurred_at as "occurredAt", t.created_at as "createdAt", t.note, t.against_breathing as "againstBreathing",
        p.id as "personId", p.name as "personName", coalesce(p.position, c.name) as "personDetail", (
          select json_agg(json_build_object('what', coalesce(s.kind::text, 'introduction'),
            'at', coalesce(s.occurred_at, i.occurred_at)) order by coalesce(s.occurred_at, i.occurred_at))
          from touch_citation q
          left join signal s on s.organization_id = q.organization_id and s.id = q.signal_id
          left join introduction i on i.organization_id = q.organization_id and i.id = q.introduction_id
          where q.organization_id = t.organization_id and q.touch_id = t.id
            and (s.id is not null or i.id is not null)
        ) as cited, (count(*) over ())::integer as total
      from touch t
      left join person p on p.organization_id = t.organization_id and p.id = t.person_id
      left join company c on c.organization_id = p.organization_id and c.id = p.company_id
      where t.organization_id = ${scope.organizationId} and t.member_id = ${memberId}::uuid
        and t.occurred_at >= ${start(from, 0)} and t.occurred_at < ${start(to, 1)}
      order by t.occurred_at desc, t.id desc limit ${sql.raw(String(most))}`,
  )
  return {
    rows: rows.map(({ personId, personName, personDetail, total: _, ...row }) => ({
      ...row,
      occurredAt: new Date(row.occurredAt),
      createdAt: new Date(row.createdAt),
      person: personId === null ? null : { id: personId, name: personName ?? '', detail: personDetail },
      cited: (row.cited ?? []).map(({ what, at }) => ({ what, at: new Date(at) })),
    })),
    total: rows[0]?.total ?? 0,
  }
}

/** A member's time entries of some days, the newest first. */
export async function listTimes(
  scope: ReadScope,
  memberId: string,
  from: PlainDate,
  to: PlainDate,
): Promise<TimeRow[]> {
  const rows = await readRows<Omit<TimeRow, 'createdAt'> & { createdAt: string }>(
    scope,
    sql`select id, version, channel, day, minutes, note, created_at as "createdAt" from time_entry
      where organization_id = ${scope.organizationId} and member_id = ${memberId}::uuid
        and day between ${from}::date and ${to}::date
      order by day desc, created_at desc, id`,
  )
  return rows.map(row => ({ ...row, createdAt: new Date(row.createdAt) }))
}
