import { and, eq } from 'drizzle-orm'
import { opportunity, opportunityNote, opportunityPerson } from '@/db/schema/opportunity'
import { member } from '@/db/schema/organization'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'

/**
 * Gives an opportunity to another owner, with its people and notes, which are seen by whoever sees it. Leaders alone do so,
 * among those they see; its history stays whose it was then.
 */
export async function giveOpportunity(
  scope: WriteScope,
  { id }: { readonly id: string },
  memberId: string,
): Promise<void> {
  if (scope.role === 'salesperson') throw new Refusal('forbidden')
  const seen = scope.rowMembers === 'everyone' || scope.rowMembers.some(one => one === memberId)
  const [owner] = await scope.db
    .select({ role: member.role, status: member.status })
    .from(member)
    .where(and(eq(member.organizationId, scope.organizationId), eq(member.id, memberId)))
  if (!seen || owner === undefined || owner.status !== 'active' || owner.role === 'marketing')
    throw new Refusal('wrong', { fields: { owner: 'gone' } })
  const change = { memberId }
  await scope.db
    .update(opportunity)
    .set(change)
    .where(and(eq(opportunity.organizationId, scope.organizationId), eq(opportunity.id, id)))
  for (const table of [opportunityNote, opportunityPerson])
    await scope.db
      .update(table)
      .set(change)
      .where(and(eq(table.organizationId, scope.organizationId), eq(table.opportunityId, id)))
  await publish(scope, 'pipeline', memberId, id)
}
