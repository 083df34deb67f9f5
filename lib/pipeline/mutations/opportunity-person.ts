import { and, eq } from 'drizzle-orm'
import { opportunity, opportunityPerson } from '@/db/schema/opportunity'
import { person } from '@/db/schema/people'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { mayWorkOn } from '../domain/move'
import type { PartOfPerson } from '../inputs'

/** Gives somebody a part in an opportunity; a part he has already stays. */
export async function addPart(scope: WriteScope, { id, personId, part }: PartOfPerson): Promise<void> {
  const { organizationId } = scope
  const { memberId } = await requireOpportunity(scope, id)
  const [known] = await scope.db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), eq(person.id, personId)))
  if (known === undefined) throw new Refusal('not_found')
  await scope.db
    .insert(opportunityPerson)
    .values({ organizationId, opportunityId: id, personId, memberId, part })
    .onConflictDoNothing()
  await publish(scope, 'pipeline', memberId, id)
}

/** Takes a part away; the person stays in every other. */
export async function removePart(scope: WriteScope, { id, personId, part }: PartOfPerson): Promise<void> {
  const { memberId } = await requireOpportunity(scope, id)
  const gone = await scope.db
    .delete(opportunityPerson)
    .where(
      and(
        eq(opportunityPerson.organizationId, scope.organizationId),
        eq(opportunityPerson.opportunityId, id),
        eq(opportunityPerson.personId, personId),
        eq(opportunityPerson.part, part),
      ),
    )
    .returning({ part: opportunityPerson.part })
  if (gone.length === 0) throw new Refusal('not_found')
  await publish(scope, 'pipeline', memberId, id)
}

/** Whose an opportunity is that the reader may work on; else the refusal is thrown. */
export async function requireOpportunity(
  scope: WriteScope,
  id: string,
): Promise<{ readonly memberId: string }> {
  const [found] = await scope.db
    .select({ memberId: opportunity.memberId })
    .from(opportunity)
    .where(and(eq(opportunity.organizationId, scope.organizationId), eq(opportunity.id, id)))
  if (found === undefined) throw new Refusal('not_found')
  if (!mayWorkOn(scope, found.memberId)) throw new Refusal('forbidden')
  return found
}
