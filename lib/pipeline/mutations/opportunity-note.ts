import { and, eq } from 'drizzle-orm'
import { newId } from '@/db/id'
import { opportunityNote } from '@/db/schema/opportunity'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { WriteNote } from '../inputs'
import { requireOpportunity } from './opportunity-person'

/** A note on an opportunity that the reader sees, his own or one he leads. */
export async function writeNote(scope: WriteScope, { id: opportunityId, body }: WriteNote): Promise<string> {
  const { organizationId, memberId: authorId } = scope
  if (authorId === null) throw new Refusal('forbidden')
  const { memberId } = await requireOpportunity(scope, opportunityId)
  const id = newId<'note'>()
  await scope.db
    .insert(opportunityNote)
    .values({ organizationId, id, opportunityId, memberId, authorId, body })
  await publish(scope, 'pipeline', memberId, opportunityId)
  return id
}

/** Takes one's own note away. */
export async function removeNote(scope: WriteScope, { id }: { readonly id: string }): Promise<void> {
  if (scope.memberId === null) throw new Refusal('forbidden')
  const [gone] = await scope.db
    .delete(opportunityNote)
    .where(
      and(
        eq(opportunityNote.organizationId, scope.organizationId),
        eq(opportunityNote.id, id),
        eq(opportunityNote.authorId, scope.memberId),
      ),
    )
    .returning({ memberId: opportunityNote.memberId, opportunityId: opportunityNote.opportunityId })
  if (gone === undefined) throw new Refusal('not_found')
  await publish(scope, 'pipeline', gone.memberId, gone.opportunityId)
}
