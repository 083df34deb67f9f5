import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { waitingSignals } from '@/db/waiting-signals'
import { addDays, type PlainDate } from '@/lib/calendar/domain/plain-date'

export interface WaitingSignal {
  readonly id: string
  readonly kind: string
  readonly occurredAt: Date
  readonly personName: string
  readonly personDetail: string | null
  readonly postBody: string | null
}

export interface AgendaMeeting {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly place: string | null
  readonly kind: string
  readonly status: string
  readonly startsAt: Date
  readonly firstEncounter: boolean
}

export interface DuePromise {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly dueOn: PlainDate
  readonly personName: string | null
}

/** How many lines of each list the morning screen shows; the counts beside them are of all. */
const shown = 6

/** The oldest signals that wait for the member. */
export async function listWaitingSignals(scope: ReadScope, memberId: string): Promise<WaitingSignal[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    select s.id, s.kind, s.occurred_at::text as occurred_at, p.name, coalesce(p.position, c.name) as detail, o.body
    from (${waitingSignals(scope, sql`s.member_id = ${memberId}::uuid`)}) s
    join person p on p.organization_id = s.organization_id and p.id = s.person_id
    left join company c on c.organization_id = p.organization_id and c.id = p.company_id
    left join post o on o.organization_id = s.organization_id and o.id = s.post_id
    order by s.occurred_at, s.id limit ${sql.raw(String(shown))}`,
  )
  return rows.map(row => ({
    id: String(row.id),
    kind: String(row.kind),
    occurredAt: new Date(String(row.occurred_at)),
    personName: String(row.name),
    personDetail: row.detail === null ? null : String(row.detail),
    postBody: row.body === null ? null : String(row.body),
  }))
}

/** The member's meetings of today and tomorrow, and those of the days before that nobody confirmed yet. */
export async function listAgenda(
  scope: ReadScope,
  memberId: string,
  today: PlainDate,
): Promise<AgendaMeeting[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    select m.id, m.version, m.title, m.place, m.kind, m.status, m.starts_at::text as starts_at, m.first_encounter
    from meeting m
    where m.organization_id = ${scope.organizationId} and m.member_id = ${memberId}
      and (m.status = 'to_confirm' or (m.status = 'planned'
        and m.starts_at < (${addDays(today, 2)}::timestamp at time zone ${scope.timeZone})))
    order by m.starts_at`,
  )
  return rows.map(row => ({
    id: String(row.id),
    version: Number(row.version),
    title: String(row.title),
    place: row.place === null ? null : String(row.place),
    kind: String(row.kind),
    status: String(row.status),
    startsAt: new Date(String(row.starts_at)),
    firstEncounter: row.first_encounter === true,
  }))
}

/** The member's open promises that are due within a week, or late. */
export async function listDuePromises(
  scope: ReadScope,
  memberId: string,
  today: PlainDate,
): Promise<DuePromise[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`
    select r.id, r.version, r.text, r.due_on::text as due_on, p.name
    from promise r left join person p on p.organization_id = r.organization_id and p.id = r.person_id
    where r.organization_id = ${scope.organizationId} and r.member_id = ${memberId} and r.status = 'open'
      and r.due_on <= ${addDays(today, 7)}::date
    order by r.due_on`,
  )
  return rows.map(row => ({
    id: String(row.id),
    version: Number(row.version),
    text: String(row.text),
    dueOn: String(row.due_on),
    personName: row.name === null ? null : String(row.name),
  }))
}
