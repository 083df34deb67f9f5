import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { savedView } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { SaveView } from '../inputs'

/** Keeps a view under a name; one of one's own of that name becomes this one. */
export async function saveView(scope: WriteScope, { name, shared, search }: SaveView): Promise<string> {
  const { organizationId, memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const [kept] = await scope.db
    .insert(savedView)
    .values({ organizationId, id: newId(), memberId, name, shared, search })
    .onConflictDoUpdate({
      target: [savedView.organizationId, savedView.memberId, savedView.name],
      set: { shared, search, version: sql`${savedView.version} + 1` },
    })
    .returning({ id: savedView.id })
  if (kept === undefined) throw new Refusal('not_found')
  return kept.id
}

/** Forgets a view of one's own; a colleague's is as good as not there. */
export async function removeView(scope: WriteScope, { id }: { readonly id: string }): Promise<void> {
  if (scope.memberId === null) throw new Refusal('forbidden')
  const gone = await scope.db
    .delete(savedView)
    .where(
      and(
        eq(savedView.organizationId, scope.organizationId),
        eq(savedView.id, id),
        eq(savedView.memberId, scope.memberId),
      ),
    )
    .returning({ id: savedView.id })
  if (gone.length === 0) throw new Refusal('not_found')
}
