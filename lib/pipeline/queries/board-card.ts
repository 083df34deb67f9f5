import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { StageKind } from '../domain/move'

/** An opportunity as a card of the board. */
export interface BoardCard {
  readonly id: string
  readonly version: number
  readonly pipelineId: string
  readonly stageId: string
  readonly status: StageKind
  readonly memberId: string
  readonly memberName: string
  readonly name: string
  readonly personName: string | null
  readonly companyName: string | null
  readonly amountCents: number | null
  readonly origin: 'warm' | 'cold' | 'unknown'
  readonly nextStep: string | null
  readonly nextStepOn: PlainDate | null
  /** The day of the last two-way contact, where the organization is. */
  readonly lastContactOn: PlainDate | null
  readonly openedOn: PlainDate | null
  readonly expectedCloseOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly reasonId: string | null
}

export interface BoardCardRow extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly pipeline_id: string
  readonly stage_id: string
  readonly status: StageKind
  readonly member_id: string
  readonly member: string
  readonly name: string
  readonly person: string | null
  readonly company: string | null
  readonly amount_cents: number | null
  readonly origin: BoardCard['origin']
  readonly next_step: string | null
  readonly next_step_on: string | null
  readonly last_contact_on: string | null
  readonly opened_on: string | null
  readonly expected_close_on: string | null
  readonly closed_on: string | null
  readonly close_reason_id: string | null
}

/** What of `opportunity o` a card needs before the names are looked up for the few that are shown. */
export const ownColumns = sql`o.organization_id, o.id, o.version, o.stage_id, o.status, o.member_id, o.person_id, o.company_id, o.name,
  o.amount_cents, o.origin, o.next_step, o.next_step_on, o.last_contact_at, o.opened_on, o.expected_close_on, o.closed_on,
  o.close_reason_id`

/** A card's columns, of `q` with `ownColumns`, its stage `s` and `namesOf`. */
export const cardColumns = (
  scope: ReadScope,
) => sql`q.id, q.version, s.pipeline_id, q.stage_id, q.status, q.member_id,
  m.name as member, q.name, p.name as person, c.name as company, q.amount_cents, q.origin, q.next_step,
  q.next_step_on::text as next_step_on, (q.last_contact_at at time zone ${scope.timeZone})::date::text as last_contact_on,
  q.opened_on::text as opened_on, q.expected_close_on::text as expected_close_on, q.closed_on::text as closed_on, q.close_reason_id`

/** The names a card shows, joined to `q`. */
export const namesOf = sql`join member m on m.organization_id = q.organization_id and m.id = q.member_id
  left join person p on p.organization_id = q.organization_id and p.id = q.person_id
  left join company c on c.organization_id = q.organization_id and c.id = q.company_id`

/** A row as the screen has it. */
export const readCard = (scope: ReadScope, row: BoardCardRow): BoardCard => ({
  id: row.id,
  version: row.version,
  pipelineId: row.pipeline_id,
  stageId: row.stage_id,
  status: row.status,
  memberId: row.member_id,
  memberName: row.member,
  name: row.name,
  personName: row.person,
  companyName: row.company,
  amountCents: scope.amounts ? row.amount_cents : null,
  origin: row.origin,
  nextStep: row.next_step,
  nextStepOn: row.next_step_on,
  lastContactOn: row.last_contact_on,
  openedOn: row.opened_on,
  expectedCloseOn: row.expected_close_on,
  closedOn: row.closed_on,
  reasonId: row.close_reason_id,
})
