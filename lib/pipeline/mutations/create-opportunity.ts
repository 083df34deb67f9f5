import { and, eq, sql } from 'drizzle-orm'
import { newId } from '@/db/id'
import { stageChange } from '@/db/schema/history'
import { opportunity } from '@/db/schema/opportunity'
import { person } from '@/db/schema/people'
import { stage } from '@/db/schema/pipeline'
import type { WriteScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { nameKey } from '@/lib/imports/domain/identity'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { mayWorkOn } from '../domain/move'
import type { CreateOpportunity } from '../inputs'

/**
 * Opens an opportunity, one's own or that of somebody one leads. It is warm when the person leaned in before: gave a sign, or was
 * introduced; nobody can say so himself. Throws a Refusal: `not_found` for a person, stage or owner that is not there, `wrong`
 * with a code per field.
 */
export async function createOpportunity(
  scope: WriteScope,
  input: CreateOpportunity,
): Promise<{ readonly id: string }> {
  const memberId = input.ownerId ?? scope.memberId
  if (memberId === null || !mayWorkOn(scope, memberId) || !(await sees(scope, memberId)))
    throw new Refusal('not_found')
  const whom = await findOrMakePerson(scope, input, memberId)
  const name = input.name ?? whom?.name
  if (name === undefined) throw new Refusal('wrong', { fields: { person: 'required' } })
  const [first] = await scope.db
    .select({ kind: stage.kind, archivedAt: stage.archivedAt })
    .from(stage)
    .where(and(eq(stage.organizationId, scope.organizationId), eq(stage.id, input.stageId)))
  if (first === undefined) throw new Refusal('not_found')
  if (first.kind !== 'open' || first.archivedAt !== null)
    throw new Refusal('wrong', { fields: { stageId: 'gone' } })
  const own = { organizationId: scope.organizationId, memberId }
  const id = newId<'opportunity'>()
  await scope.db.insert(opportunity).values({
    ...own,
    id,
    stageId: input.stageId,
    status: 'open',
    name,
    personId: whom?.id ?? null,
    companyId: whom?.companyId ?? null,
    amountCents: input.amount ?? null,
    currency: scope.currency,
    origin: whom === null ? 'unknown' : (await leanedIn(scope, whom.id)) ? 'warm' : 'cold',
    openedOn: dayIn(scope.timeZone, new Date()),
    expectedCloseOn: input.expectedCloseOn ?? null,
    nextStep: input.nextStep ?? null,
    nextStepOn: input.nextStepOn ?? null,
  })
  await scope.db.insert(stageChange).values({
    ...own,
    id: newId(),
    opportunityId: id,
    authorId: scope.memberId,
    toStageId: input.stageId,
    changedAt: sql`now()`,
  })
  await publish(scope, 'pipeline', memberId, id)
  return { id }
}

async function sees(scope: WriteScope, memberId: string): Promise<boolean> {
  if (scope.rowMembers !== 'everyone' && !scope.rowMembers.some(seen => seen === memberId)) return false
  const found = await scope.db.execute(sql`
    select from member where organization_id = ${scope.organizationId} and id = ${memberId}::uuid and status = 'active'
      and role <> 'marketing'`)
  return found.length > 0
}

interface Whom {
  readonly id: string
  readonly name: string
  readonly companyId: string | null
}

/** The person that was picked, or a new one of the name that was typed; null when neither. */
async function findOrMakePerson(
  scope: WriteScope,
  { personId, personName }: CreateOpportunity,
  memberId: string,
): Promise<Whom | null> {
  if (personId === undefined) {
    if (personName === undefined) return null
    const id = newId<'person'>()
    await scope.db.insert(person).values({
      organizationId: scope.organizationId,
      id,
      memberId,
      name: personName,
      nameKey: nameKey(personName),
    })
    return { id, name: personName, companyId: null }
  }
  const [found] = await scope.db
    .select({ id: person.id, name: person.name, companyId: person.companyId })
    .from(person)
    .where(and(eq(person.organizationId, scope.organizationId), eq(person.id, personId)))
  if (found === undefined) throw new Refusal('not_found')
  return found
}

/** Whether a person gave a sign or was introduced, to anyone whose rows the scope sees. */
async function leanedIn(scope: WriteScope, personId: string): Promise<boolean> {
  const found = await scope.db.execute(sql`
    select from signal where organization_id = ${scope.organizationId} and person_id = ${personId}::uuid
    union all
    select from introduction where organization_id = ${scope.organizationId} and introduced_id = ${personId}::uuid
      and direction = 'received'
    limit 1`)
  return found.length > 0
}
