import { and, eq, sql } from 'drizzle-orm'
import { opportunity } from '@/db/schema/opportunity'
import type { WriteScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { instantAt } from '@/lib/content/domain/rhythm'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { mayWorkOn, type StageKind } from '../domain/move'
import type { ForecastCategory } from '../domain/table-view'
import type { EditOpportunity } from '../inputs'
import { giveOpportunity } from './give-opportunity'

/** An opportunity in what an edit changes: as it is after the edit, or, in a conflict, as somebody else left it. */
export interface EditedOpportunity {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly stageId: string
  readonly status: StageKind
  readonly memberId: string
  readonly amountCents: number | null
  readonly expectedCloseOn: PlainDate | null
  readonly nextStep: string | null
  readonly nextStepOn: PlainDate | null
  readonly forecast: ForecastCategory | null
}

const noon = 12 * 60

/**
 * Changes an opportunity in what the input names. Throws a Refusal: `not_found`, `forbidden` for a colleague's, `conflict` with
 * an EditedOpportunity, `wrong` with a code per field. An edit that changes nothing writes nothing.
 */
export async function editOpportunity(scope: WriteScope, input: EditOpportunity): Promise<EditedOpportunity> {
  const row = and(eq(opportunity.organizationId, scope.organizationId), eq(opportunity.id, input.id))
  const [found] = await scope.db.select().from(opportunity).where(row).for('update')
  if (found === undefined) throw new Refusal('not_found')
  if (!mayWorkOn(scope, found.memberId)) throw new Refusal('forbidden')
  if (found.version !== input.version) throw new Refusal('conflict', { current: editedOf(found) })
  if (input.amount === null && found.status === 'won')
    throw new Refusal('wrong', { fields: { amount: 'required' } })

  const { amount, termsSpokenOn, memberId, id: _id, version: _version, ...same } = input
  const wanted = {
    ...same,
    ...(amount === undefined ? {} : { amountCents: amount }),
    ...(termsSpokenOn === undefined ? {} : { termsSpokenAt: spokenAt(scope, termsSpokenOn) }),
  }
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== undefined && !sameValue(found, name, value)),
  )
  const given = memberId !== undefined && memberId !== found.memberId
  if (Object.keys(changes).length === 0 && !given) return editedOf(found)
  // Refused before anything is written: among many rows the others go on.
  if (given) await giveOpportunity(scope, found, memberId)
  const [written] = await scope.db
    .update(opportunity)
    .set({ ...changes, version: sql`${opportunity.version} + 1` })
    .where(row)
    .returning()
  if (written === undefined) throw new Refusal('not_found')
  await publish(scope, 'pipeline', found.memberId, found.id)
  return editedOf(written)
}

function sameValue(found: Readonly<Record<string, unknown>>, name: string, value: unknown): boolean {
  const before = found[name]
  return before instanceof Date && value instanceof Date
    ? before.getTime() === value.getTime()
    : before === value
}

const spokenAt = (scope: WriteScope, day: PlainDate | null): Date | null =>
  day === null ? null : instantAt(scope.timeZone, day, noon)

const editedOf = (row: typeof opportunity.$inferSelect): EditedOpportunity => ({
  id: row.id,
  version: row.version,
  name: row.name,
  stageId: row.stageId,
  status: row.status,
  memberId: row.memberId,
  amountCents: row.amountCents,
  expectedCloseOn: row.expectedCloseOn,
  nextStep: row.nextStep,
  nextStepOn: row.nextStepOn,
  forecast: row.forecast,
})
