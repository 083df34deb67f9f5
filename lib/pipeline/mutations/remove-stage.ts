import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { stage } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { RemoveStage } from '../inputs'
import { lockSeenStage, stageRow } from './lock-stage'

/**
 * Takes a stage off the board; its history keeps it, and so does what was closed there. Its open deals move to another open
 * stage, each with its change of stage; those that the remover may not see stay in a column that takes nothing in. Throws a
 * Refusal: `not_found`, `conflict`, `built_upon` for the last of its kind, `wrong` where the deals have no place to go.
 */
export async function removeStage(
  scope: WriteScope,
  input: RemoveStage,
): Promise<{ readonly moved: number }> {
  const found = await lockSeenStage(scope, input)
  const [other] = await scope.db
    .select({ id: stage.id })
    .from(stage)
    .where(
      and(
        eq(stage.organizationId, scope.organizationId),
        eq(stage.pipelineId, found.pipelineId),
        eq(stage.kind, found.kind),
        ne(stage.id, found.id),
        isNull(stage.archivedAt),
      ),
    )
    .limit(1)
  if (other === undefined) throw new Refusal('built_upon')
  const moved = found.kind === 'open' ? await moveAll(scope, found.id, input.toStageId) : 0
  await scope.db
    .update(stage)
    .set({ archivedAt: sql`now()`, version: sql`${stage.version} + 1` })
    .where(stageRow(scope, found.id))
  await publish(scope, 'pipeline')
  return { moved }
}

async function moveAll(scope: WriteScope, from: string, to: string | undefined): Promise<number> {
  if (to === undefined) {
    const held = await scope.db.execute(sql`
      select from opportunity where organization_id = ${scope.organizationId} and stage_id = ${from}::uuid and status = 'open' limit 1`)
    if (held.length > 0) throw new Refusal('wrong', { fields: { toStageId: 'required' } })
    return 0
  }
  const [target] = await scope.db.select().from(stage).where(stageRow(scope, to)).for('share')
  if (target === undefined) throw new Refusal('not_found')
  if (target.id === from || target.kind !== 'open' || target.archivedAt !== null)
    throw new Refusal('wrong', { fields: { toStageId: 'gone' } })
  const moved = await scope.db.execute(sql`
    with moved as (
      update opportunity set stage_id = ${to}::uuid, version = version + 1
      where organization_id = ${scope.organizationId} and stage_id = ${from}::uuid and status = 'open'
      returning organization_id, id, member_id
    )
    insert into stage_change (organization_id, id, opportunity_id, member_id, author_id, from_stage_id, to_stage_id, changed_at)
    select organization_id, uuid_v7(), id, member_id, ${scope.memberId}::uuid, ${from}::uuid, ${to}::uuid, now() from moved
    returning id`)
  return moved.length
}
