import { sql } from 'drizzle-orm'
import type { ReadScope } from '../scoped'
import { rollups } from './definitions'
import {
  openSumDifferencesSql,
  postDifferencesSql,
  rollupDifferencesSql,
  stateDifferencesSql,
  statusDifferencesSql,
} from './verify-sql'

/** A kept figure that is not what the rows say; null on the side that has no row at all. */
export interface Difference {
  /** The rollup's table; `post` for figures of the latest snapshot, `opportunity` for a status unlike its stage's kind. */
  readonly rollup: string
  readonly key: Readonly<Record<string, unknown>>
  readonly expected: Readonly<Record<string, unknown>> | null
  readonly found: Readonly<Record<string, unknown>> | null
}

const checks: readonly { readonly rollup: string; readonly text: string }[] = [
  ...rollups.map(rollup => ({ rollup: rollup.table, text: rollupDifferencesSql(rollup) })),
  { rollup: 'post', text: postDifferencesSql },
  { rollup: 'opportunity', text: statusDifferencesSql },
  { rollup: 'open_sum', text: openSumDifferencesSql },
  { rollup: 'opportunity_state', text: stateDifferencesSql },
]

/** How many kept figures `verifyRollups` recomputes. */
export const checkedNames: readonly string[] = checks.map(({ rollup }) => rollup)

/**
 * Recomputes everything that is kept beside the rows of the scope's organization, from the rows, in the scope's own
 * snapshot; empty when all agrees. The scope must see every member and amounts, as the organization's own does: a narrower
 * one would find its own limits.
 */
export async function verifyRollups(scope: ReadScope): Promise<Difference[]> {
  if (scope.rowMembers !== 'everyone' || scope.figureMembers !== 'everyone' || !scope.amounts)
    throw new Error('verifyRollups needs a scope that sees the whole organization.')
  const differences: Difference[] = []
  for (const { rollup, text } of checks) {
    const rows = await scope.db.execute<Omit<Difference, 'rollup'> & Record<string, unknown>>(sql.raw(text))
    for (const { key, expected, found } of rows) differences.push({ rollup, key, expected, found })
  }
  return differences
}
