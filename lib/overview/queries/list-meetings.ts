import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { FigureOf } from '../domain/figure'
import type { Span } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'
import { countAndPage, type Page, type PageOf } from './page'

export interface MeetingRow {
  readonly id: string
  readonly memberName: string
  readonly title: string
  readonly place: string | null
  readonly kind: string
  readonly status: string
  readonly startsAt: Date
  readonly significant: boolean | null
  readonly nextStep: string | null
  readonly people: string | null
}

const held = sql`r.status = 'held'`
const conditions: Record<FigureOf<'meeting'>, SQL> = {
  held,
  handshakes: sql`${held} and r.kind = 'in_person'`,
  significant: sql`${held} and r.significant`,
  expected: sql`r.status in ('held', 'no_show_theirs', 'no_show_ours')`,
  nextSteps: sql`${held} and r.next_step is not null`,
  noShowTheirs: sql`r.status = 'no_show_theirs'`,
  noShowOurs: sql`r.status = 'no_show_ours'`,
  cancelled: sql`r.status = 'cancelled'`,
  moved: sql`r.status = 'moved'`,
  toConfirm: sql`r.status = 'to_confirm'`,
}

/** The meetings behind a figure, newest first, with how many there are in all. */
export function listMeetings(
  scope: ReadScope,
  figure: FigureOf<'meeting'>,
  span: Span,
  filter: MemberFilter,
  page: Page,
): Promise<PageOf<MeetingRow>> {
  const from = sql`
    from meeting r join member m on m.organization_id = r.organization_id and m.id = r.member_id
    where r.organization_id = ${scope.organizationId} and ${conditions[figure]} and ${memberCondition(scope, filter)}
      and r.starts_at >= (${span.from}::timestamp at time zone ${scope.timeZone})
      and r.starts_at < ((${span.to}::date + 1)::timestamp at time zone ${scope.timeZone})`
  const people = sql`(select string_agg(p.name, ', ' order by p.name) from meeting_participant x
    join person p on p.organization_id = x.organization_id and p.id = x.person_id
    where x.organization_id = r.organization_id and x.meeting_id = r.id)`
  const columns = sql`r.id, m.name as member, r.title, r.place, r.kind, r.status, r.starts_at::text as starts_at, r.significant,
    r.next_step, ${people} as people`
  return countAndPage(scope, columns, from, sql`r.starts_at desc, r.id`, page, row => ({
    id: String(row.id),
    memberName: String(row.member),
    title: String(row.title),
    place: text(row.place),
    kind: String(row.kind),
    status: String(row.status),
    startsAt: new Date(String(row.starts_at)),
    significant: row.significant === null ? null : row.significant === true,
    nextStep: text(row.next_step),
    people: text(row.people),
  }))
}

const text = (value: unknown): string | null => (value === null ? null : String(value))
