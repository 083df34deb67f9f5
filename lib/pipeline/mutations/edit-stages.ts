import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { pipeline, stage } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { swapped } from '../domain/order'
import type { AddStage, OrderRow, SaveStage } from '../inputs'
import { lockSeenStage, stageRow } from './lock-stage'

/** A closed stage has the probability that its kind says. */
const probabilityOf = (kind: 'open' | 'won' | 'lost', probability: number): number =>
  kind === 'won' ? 100 : kind === 'lost' ? 0 : probability

/** Another stage of a pipeline: before those that close, or after all when it closes itself. Throws a Refusal `not_found`. */
export async function addStage(scope: WriteScope, input: AddStage): Promise<{ readonly id: string }> {
  const { organizationId } = scope
  const [of] = await scope.db
    .select({ id: pipeline.id })
    .from(pipeline)
    .where(
      and(
        eq(pipeline.organizationId, organizationId),
        eq(pipeline.id, input.pipelineId),
        isNull(pipeline.archivedAt),
      ),
    )
    .for('update')
  if (of === undefined) throw new Refusal('not_found')
  const id = newId<'stage'>()
  const all = await listInOrder(scope, input.pipelineId)
  const closing = all.findIndex(({ kind }) => kind !== 'open')
  const at = input.kind === 'open' && closing !== -1 ? closing : all.length
  await scope.db.insert(stage).values({
    organizationId,
    id,
    pipelineId: input.pipelineId,
    key: id,
    name: input.name,
    kind: input.kind,
    probability: probabilityOf(input.kind, input.probability),
    rottingDays: input.kind === 'open' ? (input.rottingDays ?? null) : null,
    position: at,
  })
  const ids = all.map(found => found.id)
  await writeOrder(scope, [...ids.slice(0, at), id, ...ids.slice(at)])
  await publish(scope, 'pipeline')
  return { id }
}

/** Name, probability and rotting days of a stage. Throws a Refusal: `not_found` or `conflict`. */
export async function saveStage(scope: WriteScope, input: SaveStage): Promise<void> {
  const found = await lockSeenStage(scope, input)
  // A stage of the organization's own has no other name to fall back on.
  if (input.name === undefined && found.key === found.id)
    throw new Refusal('invalid', { fields: { name: 'required' } })
  await scope.db
    .update(stage)
    .set({
      name: input.name ?? null,
      probability: probabilityOf(found.kind, input.probability),
      rottingDays: found.kind === 'open' ? (input.rottingDays ?? null) : null,
      version: sql`${stage.version} + 1`,
    })
    .where(stageRow(scope, input.id))
  await publish(scope, 'pipeline')
}

/** One place up or down among the stages of its pipeline; at the edge it stays. Throws a Refusal: `not_found` or `conflict`. */
export async function orderStage(scope: WriteScope, input: OrderRow): Promise<void> {
  const found = await lockSeenStage(scope, input)
  const all = await listInOrder(scope, found.pipelineId)
  await writeOrder(
    scope,
    swapped(
      all.map(({ id }) => id),
      input.id,
      input.by,
    ),
  )
  await publish(scope, 'pipeline')
}

const listInOrder = (scope: WriteScope, pipelineId: string) =>
  scope.db
    .select({ id: stage.id, kind: stage.kind })
    .from(stage)
    .where(
      and(
        eq(stage.organizationId, scope.organizationId),
        eq(stage.pipelineId, pipelineId),
        isNull(stage.archivedAt),
      ),
    )
    .orderBy(asc(stage.position), asc(stage.id))

/** Their places say nothing of what they are: the versions stay. */
const writeOrder = (scope: WriteScope, ids: readonly string[]) =>
  scope.db.execute(sql`
    update stage s set position = k.place - 1
    from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality k (id, place)
    where s.organization_id = ${scope.organizationId} and s.id = k.id and s.position <> k.place - 1`)
