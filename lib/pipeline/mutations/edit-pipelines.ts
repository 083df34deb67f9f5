import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { pipeline, stage } from '@/db/schema/pipeline'
import { sqlState, type WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { AddPipeline, SavePipeline, SeenRow } from '../inputs'

const uniqueViolation = '23505'

/** The stages a new pipeline begins with; probability in percent, rotting in days. */
const firstStages = [
  { key: 'meeting', kind: 'open', probability: 50, rottingDays: 14 },
  { key: 'proposal', kind: 'open', probability: 75, rottingDays: 21 },
  { key: 'won', kind: 'won', probability: 100, rottingDays: null },
  { key: 'lost', kind: 'lost', probability: 0, rottingDays: null },
] as const

/** Another pipeline, with a few stages to begin with. Throws a Refusal `taken` where one has its name. */
export async function addPipeline(
  scope: WriteScope,
  { name }: AddPipeline,
): Promise<{ readonly id: string }> {
  const { organizationId } = scope
  const id = newId<'pipeline'>()
  await namingTaken(() =>
    scope.db.insert(pipeline).values({
      organizationId,
      id,
      name,
      position: sql`(select coalesce(max(position) + 1, 0) from pipeline where organization_id = ${organizationId})`,
    }),
  )
  await scope.db.insert(stage).values(
    firstStages.map((first, position) => ({
      organizationId,
      id: newId<'stage'>(),
      pipelineId: id,
      position,
      ...first,
    })),
  )
  await publish(scope, 'pipeline')
  return { id }
}

/** Another name. Throws a Refusal: `not_found`, `conflict`, or `taken`. */
export async function savePipeline(scope: WriteScope, { id, version, name }: SavePipeline): Promise<void> {
  await changePipeline(scope, { id, version }, { name })
}

/** Takes a pipeline out of use. Throws a Refusal `built_upon` while something is open in it. */
export async function archivePipeline(scope: WriteScope, seen: SeenRow): Promise<void> {
  await changePipeline(scope, seen, { archivedAt: sql`now()` })
  const [left] = await scope.db.execute(sql`
    select from open_sum t join stage s on s.organization_id = t.organization_id and s.id = t.stage_id
    where t.organization_id = ${scope.organizationId} and s.pipeline_id = ${seen.id}::uuid limit 1`)
  const [other] = await scope.db.execute(sql`
    select from pipeline where organization_id = ${scope.organizationId} and archived_at is null limit 1`)
  if (left !== undefined || other === undefined) throw new Refusal('built_upon')
}

async function changePipeline(
  scope: WriteScope,
  { id, version }: SeenRow,
  change: { readonly name: string } | { readonly archivedAt: ReturnType<typeof sql> },
): Promise<void> {
  const row = and(eq(pipeline.organizationId, scope.organizationId), eq(pipeline.id, id))
  const [found] = await scope.db.select().from(pipeline).where(row).for('update')
  if (found === undefined) throw new Refusal('not_found')
  if (found.version !== version)
    throw new Refusal('conflict', { current: { id, version: found.version, name: found.name } })
  await namingTaken(() =>
    scope.db
      .update(pipeline)
      .set({ ...change, version: sql`${pipeline.version} + 1` })
      .where(row),
  )
  await publish(scope, 'pipeline')
}

async function namingTaken(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new Refusal('taken', { fields: { name: 'taken' } })
    throw error
  }
}
