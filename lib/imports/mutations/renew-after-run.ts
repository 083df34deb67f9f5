import { renewStatistics } from '@/db/renew-statistics'
import type { WriteScope } from '@/db/scoped'
import type { DryRunReport, ImportEntity } from '../view'

/** Fewer rows change no plan that matters before autovacuum comes. */
const largeRun = 1000

/** What the database keeps beside the rows of a table, row for row. */
const beside: Readonly<Partial<Record<ImportEntity, readonly string[]>>> = {
  opportunity: ['opportunity_state', 'open_sum'],
  touch: ['touch_citation'],
  post: ['post_shingle'],
  reference_text: ['reference_shingle'],
}

/** After a run that wrote much: pages are planned for what the tables hold now. To be done when the run is committed. */
export async function renewAfterRun(scope: WriteScope, { entities }: DryRunReport): Promise<void> {
  const written = Object.values(entities).reduce((sum, { created, updated }) => sum + created + updated, 0)
  if (written < largeRun) return
  const names = Object.keys(entities)
  const others = Object.entries(beside).flatMap(([name, tables]) => (names.includes(name) ? tables : []))
  await renewStatistics(scope, [...names, ...others])
}
