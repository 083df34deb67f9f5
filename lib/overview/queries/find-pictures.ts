import type { ReadScope } from '@/db/scoped'
import { medianOfHistogram } from '@/lib/pipeline/domain/figures'
import type { Period } from '../domain/period'
import { findCycles } from './find-cycles'
import { findWaiting, type Waiting } from './find-waiting'
import type { MemberFilter } from './member-filter'
import { type ChannelSums, sumChannels } from './sum-channels'
import { type RollupSums, sumRollup } from './sum-rollup'

/** What the pictures of a board show beyond its rows. */
export interface Pictures {
  readonly signals: RollupSums<'signals' | 'answered'> | null
  readonly waiting: Waiting
  readonly channels: readonly ChannelSums[]
  readonly medianCycle: number | null
}

/** What the pictures of a board show beyond the rows: touches, signals, channels, cycles. */
export async function findPictures(
  scope: ReadScope,
  period: Period,
  filter: MemberFilter,
): Promise<Pictures> {
  const by = 'everyone' as const
  const [signals, waiting, channels, cycles] = await Promise.all([
    sumRollup(scope, period, filter, {
      table: 'signal_rollup',
      measures: ['signals', 'answered'],
      weekly: ['signals'],
      by,
      before: true,
    }),
    findWaiting(scope, filter),
    sumChannels(scope, period, filter),
    findCycles(scope, period, filter),
  ])
  return {
    signals: signals[0] ?? null,
    waiting,
    channels,
    medianCycle: medianOfHistogram(cycles),
  }
}
