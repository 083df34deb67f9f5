import { standardCloseReasonRows } from '@/db/close-reasons'
import { newId, type OrganizationId } from '@/db/id'
import { organization } from '@/db/schema/organization'
import { closeReason, pipeline, stage } from '@/db/schema/pipeline'
import type { Scope } from '@/db/scope'
import { inWriteScope, sqlState, type WriteScope } from '@/db/scoped'
import { systemScope } from '../access/system-scope'
import { Refusal } from '../action/result'
import { fieldCodes } from '../auth/field-codes'
import { type NewOrganization, newOrganization } from './domain/organization-rules'

/** Every organization starts with one pipeline of these stages. Probability in percent, rotting in days. */
const defaultStages = [
  { key: 'signal', kind: 'open', probability: 10, rottingDays: 7 },
  { key: 'warm_call', kind: 'open', probability: 25, rottingDays: 10 },
  { key: 'meeting', kind: 'open', probability: 50, rottingDays: 14 },
  { key: 'proposal', kind: 'open', probability: 75, rottingDays: 21 },
  { key: 'won', kind: 'won', probability: 100, rottingDays: null },
  { key: 'lost', kind: 'lost', probability: 0, rottingDays: null },
] as const

const pipelineNames = { fr: 'Ventes', en: 'Sales' } as const
const uniqueViolation = '23505'

/**
 * Makes an organization with its pipeline and stages. Throws a Refusal: `invalid` with a code per field, or `taken` when
 * another one has the slug.
 */
export async function createOrganization(facts: NewOrganization): Promise<OrganizationId> {
  const scope = scopeOfNewOrganization(facts)
  await namingTakenSlug(() => inWriteScope(scope, insertOrganization))
  return scope.organizationId
}

/** The scope to make an organization in, with its id to be. Throws a Refusal `invalid` as `createOrganization`. */
export function scopeOfNewOrganization(facts: NewOrganization): Scope {
  const checked = newOrganization.safeParse(facts)
  if (!checked.success) throw new Refusal('invalid', { fields: fieldCodes(checked.error) })
  return systemScope({
    organizationId: newId<'organization'>(),
    organizationName: checked.data.name,
    organizationSlug: checked.data.slug,
    isDemo: false,
    timeZone: checked.data.timeZone,
    weekStart: checked.data.weekStart,
    currency: checked.data.currency,
    language: checked.data.language,
  })
}

/** Writes the organization of a scope from `scopeOfNewOrganization`, in that scope's transaction. */
export async function insertOrganization(scope: WriteScope): Promise<void> {
  const { organizationId, timeZone, weekStart, currency, language } = scope
  const facts = {
    timeZone,
    weekStart,
    currency,
    language,
    slug: scope.organizationSlug,
    name: scope.organizationName,
  }
  await scope.db.insert(organization).values({ organizationId, ...facts })
  const pipelineId = newId<'pipeline'>()
  await scope.db
    .insert(pipeline)
    .values({ organizationId, id: pipelineId, name: pipelineNames[language], position: 0 })
  await scope.db.insert(stage).values(
    defaultStages.map((standard, position) => ({
      organizationId,
      id: newId<'stage'>(),
      pipelineId,
      position,
      ...standard,
    })),
  )
  await scope.db
    .insert(closeReason)
    .values(standardCloseReasonRows(newId).map(standard => ({ organizationId, ...standard })))
}

/** Runs the making of an organization and says `taken` where another one has its slug. */
export async function namingTakenSlug<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (sqlState(error) === uniqueViolation) throw new Refusal('taken', { fields: { slug: 'taken' } })
    throw error
  }
}
