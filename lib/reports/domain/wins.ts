import { medianOfHistogram, winRate } from '../../pipeline/domain/figures'

/** What the deals of a group are split by. */
export const WIN_GROUPINGS = ['all', 'member', 'manager', 'branch', 'quarter', 'source'] as const
export type WinGrouping = (typeof WIN_GROUPINGS)[number]

export const isWinGrouping = (word: string): word is WinGrouping =>
  WIN_GROUPINGS.some(grouping => grouping === word)

/** Counts and sums of one group; `group` null for the deals that have none (no close date, manager, branch or source). */
export interface WinCounts {
  readonly group: string | null
  readonly won: number
  readonly lost: number
  readonly open: number
  readonly wonCents: number
  /** Days from opening to close of won deals → how many took so long. */
  readonly cycles: ReadonlyMap<number, number>
}

/** One line of `report wins`, under the names its JSON has. */
export interface WinLine {
  readonly group: string | null
  readonly deals: number
  readonly won: number
  readonly lost: number
  readonly open: number
  /** Won ÷ (won + lost), a fraction; null when nothing is closed. */
  readonly win_rate: number | null
  /** In units of the currency. */
  readonly won_value: number
  /** Median of whole days from opening to close of won deals, mean of the two middle ones; null without any. */
  readonly median_cycle_days: number | null
}

/** The figures of one group. */
export const winLine = ({ group, won, lost, open, wonCents, cycles }: WinCounts): WinLine => ({
  group,
  deals: won + lost + open,
  won,
  lost,
  open,
  win_rate: winRate(won, lost).value,
  won_value: wonCents / 100,
  median_cycle_days: medianOfHistogram(cycles),
})
