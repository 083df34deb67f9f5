import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type ChangeList, type Changes, changeLists, entries, exits } from '../domain/changes'
import { type ChangesAsked, changedDeals } from './changed-deals'

type Sums = Readonly<Record<string, number>>

/** Opening value, each term and closing value; sums are 0 for who may see none. */
export async function sumChanges(scope: ReadScope, asked: ChangesAsked): Promise<Changes> {
  const terms = [
    ...entries.map(term => ({ term, column: 'value', holds: sql`entry = ${term}` })),
    ...exits.map(term => ({ term, column: 'value', holds: sql`exit = ${term}` })),
    { term: 'opening', column: 'opening', holds: sql`opening_in` },
    { term: 'closing', column: 'closing', holds: sql`closing_in` },
    { term: 'increased', column: 'delta', holds: sql`delta > 0` },
    { term: 'decreased', column: '-delta', holds: sql`delta < 0` },
  ] satisfies { term: ChangeList; column: string; holds: unknown }[]
  const columns = terms.map(
    ({
      term,
      column,
      holds,
    }) => sql`count(*) filter (where ${holds})::integer as ${sql.identifier(`${term}_count`)},
      coalesce(sum(${sql.raw(column)}) filter (where ${holds}), 0)::float8 as ${sql.identifier(`${term}_value`)}`,
  )
  const [row = {}] = await readRows<Sums>(
    scope,
    sql`select ${sql.join(columns, sql`, `)} from (${changedDeals(scope, asked)}) deal`,
  )
  return Object.fromEntries(
    changeLists.map(list => [
      list,
      { count: row[`${list}_count`] ?? 0, valueCents: scope.amounts ? (row[`${list}_value`] ?? 0) : 0 },
    ]),
  ) as unknown as Changes
}
