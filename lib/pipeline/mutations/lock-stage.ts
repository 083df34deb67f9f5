import { and, eq } from 'drizzle-orm'
import { stage } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { SeenRow } from '../inputs'

/** Which row a stage is. */
export const stageRow = (scope: WriteScope, id: string) =>
  and(eq(stage.organizationId, scope.organizationId), eq(stage.id, id))

/** The stage as it was seen, held until the work is done. Throws a Refusal: `not_found`, or `conflict` with what it is now. */
export async function lockSeenStage(scope: WriteScope, { id, version }: SeenRow) {
  const [found] = await scope.db.select().from(stage).where(stageRow(scope, id)).for('update')
  if (found === undefined || found.archivedAt !== null) throw new Refusal('not_found')
  if (found.version !== version) {
    const { name, probability, rottingDays } = found
    throw new Refusal('conflict', {
      current: { id, version: found.version, name, probability, rottingDays },
    })
  }
  return found
}
