import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { FigureOf } from '../domain/figure'
import type { Span } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'
import { countAndPage, type Page, type PageOf } from './page'
import { rottingCondition } from './sum-open'

export interface OpportunityRow {
  readonly id: string
  readonly memberName: string
  readonly name: string
  readonly company: string | null
  readonly stageKey: string
  readonly stageName: string | null
  readonly status: string
  readonly origin: string
  readonly amountCents: number | null
  readonly openedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly nextStep: string | null
  readonly nextStepOn: PlainDate | null
  readonly lostReason: string | null
  readonly rotting: boolean
}

/** The opportunities behind a figure, the largest first, with how many there are in all. */
export function listOpportunities(
  scope: ReadScope,
  figure: FigureOf<'opportunity'>,
  span: Span,
  filter: MemberFilter,
  page: Page,
  today: PlainDate,
): Promise<PageOf<OpportunityRow>> {
  const closed = sql`o.closed_on between ${span.from} and ${span.to}`
  const conditions: Record<FigureOf<'opportunity'>, SQL> = {
    open: sql`o.status = 'open'`,
    warm: sql`o.status = 'open' and o.origin = 'warm'`,
    rotting: sql`o.status = 'open' and ${rottingCondition(scope, today)}`,
    // Whoever entered it has the figure, also when it is a colleague's now: of a deal that came from elsewhere the moves are
    // seen, but they are in nobody's figure here.
    entered: sql`exists (select from stage_change c
      where c.organization_id = o.organization_id and c.opportunity_id = o.id and c.from_stage_id is null
        and ${memberCondition(scope, filter, sql.raw('c.member_id'))} and ${ofSeen(scope, 'c.member_id')}
        and c.changed_at >= (${span.from}::timestamp at time zone ${scope.timeZone})
        and c.changed_at < ((${span.to}::date + 1)::timestamp at time zone ${scope.timeZone}))`,
    won: sql`o.status = 'won' and ${closed}`,
    lost: sql`o.status = 'lost' and ${closed}`,
    closed: sql`o.status <> 'open' and ${closed}`,
  }
  const from = sql`
    from opportunity o
    join member m on m.organization_id = o.organization_id and m.id = o.member_id
    join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
    left join company c on c.organization_id = o.organization_id and c.id = o.company_id
    where o.organization_id = ${scope.organizationId} and ${conditions[figure]}
      and ${figure === 'entered' ? sql`true` : memberCondition(scope, filter, sql.raw('o.member_id'))}`
  const columns = sql`o.id, m.name as member, o.name, c.name as company, s.key, s.name as stage, o.status, o.origin,
    o.amount_cents, o.opened_on::text as opened_on, o.closed_on::text as closed_on, o.next_step,
    o.next_step_on::text as next_step_on, o.lost_reason, (o.status = 'open' and ${rottingCondition(scope, today)}) as rotting`
  // The order would tell who may not see amounts which are large.
  const order = scope.amounts ? sql`o.amount_cents desc nulls last, o.name, o.id` : sql`o.name, o.id`
  return countAndPage(scope, columns, from, order, page, row => ({
    id: String(row.id),
    memberName: String(row.member),
    name: String(row.name),
    company: text(row.company),
    stageKey: String(row.key),
    stageName: text(row.stage),
    status: String(row.status),
    origin: String(row.origin),
    amountCents: row.amount_cents === null || !scope.amounts ? null : Number(row.amount_cents),
    openedOn: text(row.opened_on),
    closedOn: text(row.closed_on),
    nextStep: text(row.next_step),
    nextStepOn: text(row.next_step_on),
    lostReason: text(row.lost_reason),
    rotting: row.rotting === true,
  }))
}

/** Of the members whose rows the scope sees. */
const ofSeen = ({ rowMembers }: ReadScope, column: string): SQL =>
  rowMembers === 'everyone'
    ? sql`true`
    : sql`${sql.raw(column)} = any (${`{${rowMembers.join(',')}}`}::uuid[])`

const text = (value: unknown): string | null => (value === null ? null : String(value))
