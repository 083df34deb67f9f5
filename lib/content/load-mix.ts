import type { MemberId } from '@/db/id'
import type { ReadScope } from '@/db/scoped'
import { type Mix, mixOf } from './domain/mix'
import { findMixNorms, listMixCounts } from './queries/list-mix-counts'

const eightWeeks = 56 * 86_400_000

/** An author's mix over the last eight weeks, against his organization's norms; null when he published nothing. */
export async function findMix(scope: ReadScope, memberId: MemberId, now: Date): Promise<Mix | null> {
  const span = { from: new Date(now.getTime() - eightWeeks), to: now, memberId }
  const [counts, norms] = await Promise.all([listMixCounts(scope, span), findMixNorms(scope)])
  return mixOf(counts, norms)
}
