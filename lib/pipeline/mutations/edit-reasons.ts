import { and, asc, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { closeReason } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { swapped } from '../domain/order'
import type { AddReason, ArchiveReason, OrderRow, SaveReason, SeenRow } from '../inputs'

const reasonRow = (scope: WriteScope, id: string) =>
  and(eq(closeReason.organizationId, scope.organizationId), eq(closeReason.id, id))

/** One more reason, at the end of its list. */
export async function addReason(scope: WriteScope, { kind, name }: AddReason): Promise<void> {
  const { organizationId } = scope
  await scope.db.insert(closeReason).values({
    organizationId,
    id: newId<'reason'>(),
    kind,
    name,
    position: sql`(select coalesce(max(position) + 1, 0) from close_reason where organization_id = ${organizationId} and kind = ${kind})`,
  })
  await publish(scope, 'pipeline')
}

/** Another name; none gives a standard reason its standard one back. Throws a Refusal: `not_found`, `conflict`, `invalid`. */
export async function saveReason(scope: WriteScope, input: SaveReason): Promise<void> {
  const found = await lockSeenReason(scope, input)
  if (input.name === undefined && found.key === null)
    throw new Refusal('invalid', { fields: { name: 'required' } })
  await changeReason(scope, input.id, { name: input.name ?? null })
}

/** Takes a reason out of the choice, or back into it; what was closed for it keeps it. Throws as `saveReason`. */
export async function archiveReason(scope: WriteScope, input: ArchiveReason): Promise<void> {
  await lockSeenReason(scope, input)
  await changeReason(scope, input.id, { archivedAt: input.archived ? sql`now()` : null })
}

/** One place up or down in its list. Throws a Refusal: `not_found` or `conflict`. */
export async function orderReason(scope: WriteScope, input: OrderRow): Promise<void> {
  const found = await lockSeenReason(scope, input)
  const all = await scope.db
    .select({ id: closeReason.id })
    .from(closeReason)
    .where(and(eq(closeReason.organizationId, scope.organizationId), eq(closeReason.kind, found.kind)))
    .orderBy(asc(closeReason.position), asc(closeReason.id))
  const ids = swapped(
    all.map(({ id }) => id),
    input.id,
    input.by,
  )
  await scope.db.execute(sql`
    update close_reason r set position = k.place - 1
    from unnest(${`{${ids.join(',')}}`}::uuid[]) with ordinality k (id, place)
    where r.organization_id = ${scope.organizationId} and r.id = k.id and r.position <> k.place - 1`)
  await publish(scope, 'pipeline')
}

async function lockSeenReason(scope: WriteScope, { id, version }: SeenRow) {
  const [found] = await scope.db.select().from(closeReason).where(reasonRow(scope, id)).for('update')
  if (found === undefined) throw new Refusal('not_found')
  if (found.version !== version)
    throw new Refusal('conflict', { current: { id, version: found.version, name: found.name } })
  return found
}

async function changeReason(
  scope: WriteScope,
  id: string,
  change: Partial<Pick<typeof closeReason.$inferInsert, 'name'>> & {
    readonly archivedAt?: ReturnType<typeof sql> | null
  },
): Promise<void> {
  await scope.db
    .update(closeReason)
    .set({ ...change, version: sql`${closeReason.version} + 1` })
    .where(reasonRow(scope, id))
  await publish(scope, 'pipeline')
}
