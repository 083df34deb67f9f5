import { sql } from 'drizzle-orm'
import { checkedNames, type Difference, verifyRollups } from '@/db/rollups/verify-rollups'
import { asIdentity, inScope } from '@/db/scoped'
import type { Prepare } from './command'
import { readOptions } from './read-options'
import { scopeOfSlug } from './scope-of-slug'
import type { Table } from './table'

/** A human reads the first ones; `--json` has them all. */
const shown = 50

export const prepareVerify: Prepare = async args => {
  const { org } = readOptions(args, { optional: ['org'] }).texts
  return async () => {
    const slugs = org === undefined ? await listSlugs() : [org]
    const organizations: { organization: string; differences: Difference[] }[] = []
    for (const slug of slugs) {
      const differences = await inScope(await scopeOfSlug(slug), verifyRollups)
      organizations.push({ organization: slug, differences })
    }
    const count = organizations.reduce((sum, { differences }) => sum + differences.length, 0)
    return {
      json: { ok: count === 0, checked: checkedNames, organizations },
      text: [...(count === 0 ? [] : [tableOf(organizations)]), summary(slugs.length, count)],
      exit: count === 0 ? 0 : 1,
    }
  }
}

const listSlugs = (): Promise<string[]> =>
  asIdentity(async db => {
    const rows = await db.execute<{ slug: string }>(sql`select slug from organization order by slug`)
    return rows.map(({ slug }) => slug)
  })

function summary(organizations: number, differences: number): string {
  const where = `${organizations} organization${organizations === 1 ? '' : 's'}`
  if (differences === 0) return `No difference in ${where}: every kept sum is what its rows give.`
  const more = differences > shown ? ` (the first ${shown} are above; --json has them all)` : ''
  return `${differences} difference${differences === 1 ? '' : 's'} in ${where}${more}.`
}

const tableOf = (
  organizations: readonly { organization: string; differences: readonly Difference[] }[],
): Table => ({
  head: ['organization', 'what', 'key', 'expected', 'found'],
  rows: organizations
    .flatMap(({ organization, differences }) =>
      differences.map(({ rollup, key, expected, found }) => [
        organization,
        rollup,
        JSON.stringify(key),
        expected === null ? null : JSON.stringify(expected),
        found === null ? null : JSON.stringify(found),
      ]),
    )
    .slice(0, shown),
})
