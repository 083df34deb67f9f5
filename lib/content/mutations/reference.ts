import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { referenceText } from '@/db/schema/reference'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { AddReference, EditReference, RowInput } from '../inputs'
import { keepReferenceShingles } from './keep-shingles'

const rowOf = (scope: WriteScope, id: string) =>
  and(eq(referenceText.organizationId, scope.organizationId), eq(referenceText.id, id))

/** A text that was pasted into the library, with its shingles. */
export async function addReference(scope: WriteScope, input: AddReference): Promise<{ readonly id: string }> {
  const id = newId<'reference'>()
  await scope.db.insert(referenceText).values({ ...input, organizationId: scope.organizationId, id })
  await keepReferenceShingles(scope, id, input.body)
  await publish(scope, 'references')
  return { id }
}

/** Corrects a text; what was echoed before keeps the originality it was published with. */
export async function editReference(
  scope: WriteScope,
  { id, version, ...input }: EditReference,
): Promise<{ readonly id: string }> {
  const written = await scope.db
    .update(referenceText)
    .set({ ...input, version: sql`${referenceText.version} + 1` })
    .where(and(rowOf(scope, id), eq(referenceText.version, version)))
    .returning({ id: referenceText.id })
  if (written.length === 0) await refuseUnchanged(scope, id)
  await keepReferenceShingles(scope, id, input.body)
  await publish(scope, 'references')
  return { id }
}

/** Takes a text out of the library, and its shingles with it. */
export async function removeReference(scope: WriteScope, { id, version }: RowInput): Promise<void> {
  const gone = await scope.db
    .delete(referenceText)
    .where(and(rowOf(scope, id), eq(referenceText.version, version)))
    .returning({ id: referenceText.id })
  if (gone.length === 0) await refuseUnchanged(scope, id)
  await publish(scope, 'references')
}

async function refuseUnchanged(scope: WriteScope, id: string): Promise<never> {
  const [current] = await scope.db
    .select({
      id: referenceText.id,
      title: referenceText.title,
      body: referenceText.body,
      version: referenceText.version,
    })
    .from(referenceText)
    .where(rowOf(scope, id))
  throw current === undefined ? new Refusal('not_found') : new Refusal('conflict', { current })
}
