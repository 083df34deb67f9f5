import { sql } from 'drizzle-orm'
import { insertDemo, insertDemoUsers } from '@/db/demo/insert-demo'
import { type DemoSignIn, listDemoSignIns } from '@/db/demo/list-sign-ins'
import { planDemo } from '@/db/demo/plan-demo'
import type { DemoPlan } from '@/db/demo/rows'
import type { MemberId, OrganizationId } from '@/db/id'
import { renewStatistics } from '@/db/renew-statistics'
import { asIdentity, inWriteScope, type WriteScope } from '@/db/scoped'
import { keepReferenceShingles, settleEchoes } from '@/lib/content/mutations/keep-shingles'
import { systemScope } from '@/lib/platform/access/system-scope'

export type { DemoSignIn } from '@/db/demo/list-sign-ins'

/**
 * Fills a database that has no organization with the demo one, with dates relative to `today`; gives the demo's sign-ins,
 * also when it was there before, and none when the database is somebody's own. `url` is used when DATABASE_URL is unset.
 */
export async function fillDemoIfEmpty(url: string, today = new Date()): Promise<DemoSignIn[]> {
  process.env.DATABASE_URL ??= url
  if (!(await hasOrganization())) await fillDemo(today)
  return asIdentity(listDemoSignIns)
}

/** Makes the demo organization; false when it exists already. Two processes that do it at once make it once. */
export async function fillDemo(today: Date): Promise<boolean> {
  const planned = planDemo({ today })
  const plan = await asIdentity(db => insertDemoUsers(db, planned))
  const { organizationId, name, slug, timeZone, currency, language } = plan.organization
  const scope = systemScope({
    organizationId: organizationId as OrganizationId,
    organizationName: name,
    organizationSlug: slug,
    isDemo: true,
    timeZone,
    weekStart: 1,
    currency,
    language,
  })
  const made = await inWriteScope(scope, async opened => {
    const inserted = await insertDemo(opened, plan)
    if (inserted) await settlePlan(opened, plan)
    return inserted
  })
  if (made) await inWriteScope(scope, opened => renewStatistics(opened, null))
  return made
}

/** Measures the originality of what the demo published as the product does, and keeps the shingles of all that stands. */
async function settlePlan(scope: WriteScope, { referenceTexts, posts }: DemoPlan): Promise<void> {
  for (const { id, body } of referenceTexts) await keepReferenceShingles(scope, id, body)
  const published = posts.flatMap(({ id, memberId, body, publishedAt }) =>
    publishedAt == null ? [] : [{ id, memberId: memberId as MemberId, body, publishedAt }],
  )
  await settleEchoes(scope, published)
}

const hasOrganization = (): Promise<boolean> =>
  asIdentity(async db => {
    const [row] = await db.execute<{ found: boolean }>(sql`select exists (select from organization) as found`)
    return row?.found ?? false
  })
