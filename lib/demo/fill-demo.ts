import { sql } from 'drizzle-orm'
import { insertDemo, insertDemoUsers } from '@/db/demo/insert-demo'
import { type DemoSignIn, listDemoSignIns } from '@/db/demo/list-sign-ins'
import { planDemo } from '@/db/demo/plan-demo'
import type { OrganizationId } from '@/db/id'
import { asIdentity, inWriteScope } from '@/db/scoped'
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
  return inWriteScope(scope, opened => insertDemo(opened, plan))
}

const hasOrganization = (): Promise<boolean> =>
  asIdentity(async db => {
    const [row] = await db.execute<{ found: boolean }>(sql`select exists (select from organization) as found`)
    return row?.found ?? false
  })
