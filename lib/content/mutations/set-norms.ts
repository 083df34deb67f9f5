import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { organization } from '@/db/schema/organization'
import { auditEntry } from '@/db/schema/platform'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { SetNorms } from '../inputs'

/** The norms of the content mix, whether authors are ranked, and how long a new figure is its author's alone. */
export async function setNorms(scope: WriteScope, { version, ...norms }: SetNorms): Promise<void> {
  const own = eq(organization.organizationId, scope.organizationId)
  const written = await scope.db
    .update(organization)
    .set({ ...norms, version: sql`${organization.version} + 1` })
    .where(and(own, eq(organization.version, version)))
    .returning({ id: organization.organizationId })
  if (written.length === 0) throw new Refusal('conflict')
  await scope.db.insert(auditEntry).values({
    organizationId: scope.organizationId,
    id: newId<'audit'>(),
    memberId: scope.memberId,
    action: 'organization/content-norms',
    entity: 'organization',
    entityId: scope.organizationId,
    details: norms,
  })
}
