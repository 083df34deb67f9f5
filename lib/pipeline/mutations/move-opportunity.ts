import { and, desc, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { stageChange } from '@/db/schema/history'
import { opportunity, opportunityNote } from '@/db/schema/opportunity'
import { member } from '@/db/schema/organization'
import { closeReason, stage } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { instantAt } from '@/lib/content/domain/rhythm'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { mayWorkOn, moveTo, type StageKind } from '../domain/move'
import type { MoveOpportunity } from '../inputs'

/** An opportunity in what a move changes. */
export interface MovedOpportunity {
  readonly id: string
  readonly version: number
  readonly stageId: string
  readonly status: StageKind
  readonly amountCents: number | null
  /** `YYYY-MM-DD`; null while open. */
  readonly closedOn: string | null
}

const noon = 12 * 60

/**
 * Puts an opportunity into another stage, closes or reopens it. Every move is kept with its author; a closing note joins the
 * notes, so that reopening loses nothing. Throws a Refusal: `not_found`, `forbidden` for a colleague's, `conflict` with a
 * MetOpportunity, `wrong` with a code per field. A move to where it is already writes nothing.
 */
export async function moveOpportunity(scope: WriteScope, input: MoveOpportunity): Promise<MovedOpportunity> {
  const row = and(eq(opportunity.organizationId, scope.organizationId), eq(opportunity.id, input.id))
  const [found] = await scope.db.select().from(opportunity).where(row).for('update')
  if (found === undefined) throw new Refusal('not_found')
  if (!mayWorkOn(scope, found.memberId)) throw new Refusal('forbidden')
  const { id, version, stageId, status, amountCents, closedOn } = found
  const seen = { id, version, stageId, status, amountCents, closedOn }
  if (version !== input.version)
    throw new Refusal('conflict', { current: { ...seen, ...(await findLastMove(scope, id)) } })
  const [target, reasonKind] = [
    await findStage(scope, input.stageId),
    await findReasonKind(scope, input.reasonId),
  ]
  if (target === undefined) throw new Refusal('not_found')
  if (input.stageId === stageId) return seen
  const now = new Date()
  const today = dayIn(scope.timeZone, now)
  const move = moveTo(
    found,
    {
      kind: target.kind,
      archived: target.archivedAt !== null,
      amountCents: input.amount,
      closedOn: input.closedOn,
      reasonKind,
    },
    today,
  )
  if (!move.ok) throw new Refusal('wrong', { fields: { ...move.because } })
  const { amountCents: amount, closedOn: day, status: kind } = move
  const changed = { amountCents: amount, closedOn: day }
  const closing =
    kind === 'open'
      ? {}
      : { closeReasonId: input.reasonId ?? null, closeNote: input.note ?? null, lostReason: null }
  const moved = { ...seen, ...changed, status: kind, stageId: input.stageId, version: version + 1 }
  await scope.db
    .update(opportunity)
    .set({
      ...changed,
      ...closing,
      status: kind,
      stageId: input.stageId,
      version: sql`${opportunity.version} + 1`,
    })
    .where(row)
  const of = { organizationId: scope.organizationId, opportunityId: id, memberId: found.memberId }
  const changedAt = day === null || day === today ? sql`now()` : instantAt(scope.timeZone, day, noon)
  await scope.db.insert(stageChange).values({
    ...of,
    id: newId(),
    authorId: scope.memberId,
    fromStageId: stageId,
    toStageId: input.stageId,
    changedAt,
    closeReasonId: kind === 'open' ? null : (input.reasonId ?? null),
  })
  if (kind !== 'open' && input.note !== undefined && scope.memberId !== null)
    await scope.db
      .insert(opportunityNote)
      .values({ ...of, id: newId(), authorId: scope.memberId, body: input.note })
  await publish(scope, 'pipeline', found.memberId, id)
  return moved
}

async function findStage(scope: WriteScope, stageId: string) {
  const [found] = await scope.db
    .select({ kind: stage.kind, archivedAt: stage.archivedAt })
    .from(stage)
    .where(and(eq(stage.organizationId, scope.organizationId), eq(stage.id, stageId)))
  return found
}

/** The kind a reason is for; null when none is named, or none such is in use. */
async function findReasonKind(scope: WriteScope, reasonId: string | undefined): Promise<StageKind | null> {
  if (reasonId === undefined) return null
  const [found] = await scope.db
    .select({ kind: closeReason.kind })
    .from(closeReason)
    .where(and(eq(closeReason.organizationId, scope.organizationId), eq(closeReason.id, reasonId)))
  if (found === undefined) throw new Refusal('wrong', { fields: { reasonId: 'gone' } })
  return found.kind
}

async function findLastMove(scope: WriteScope, id: string) {
  const [last] = await scope.db
    .select({ movedBy: member.name, movedAt: stageChange.recordedAt })
    .from(stageChange)
    .leftJoin(
      member,
      and(eq(member.organizationId, stageChange.organizationId), eq(member.id, stageChange.authorId)),
    )
    .where(and(eq(stageChange.organizationId, scope.organizationId), eq(stageChange.opportunityId, id)))
    .orderBy(desc(stageChange.recordedAt), desc(stageChange.id))
    .limit(1)
  return { movedBy: last?.movedBy ?? null, movedAt: last?.movedAt.toISOString() ?? null }
}
