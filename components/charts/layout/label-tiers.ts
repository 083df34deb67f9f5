import { estimateWidth } from './text-width'

/** Plot widths in px from which more labels show; the same as the container queries of charts.css. */
export const tierWidths = [0, 420, 760] as const

const narrowest = 250

export type LabelTiers = [number[], number[], number[]]

/**
 * Which labels of an evenly spaced axis show at each width: those of tier 0 always, tier 1 from 420 px, tier 2 from
 * 760 px of plot. Steps nest, so a wider picture only adds labels, and none ever touch.
 */
export function tierLabels(labels: string[]): LabelTiers {
  const widest = labels.reduce((most, label) => Math.max(most, estimateWidth(label)), 0) + 11
  const stepAt = (plot: number) => Math.max(1, Math.ceil((widest * labels.length) / plot))
  const wide = stepAt(tierWidths[2])
  const middle = Math.ceil(stepAt(tierWidths[1]) / wide) * wide
  const small = Math.ceil(stepAt(narrowest) / middle) * middle
  const tiers: LabelTiers = [[], [], []]
  for (let index = 0; index < labels.length; index += wide) {
    tiers[index % small === 0 ? 0 : index % middle === 0 ? 1 : 2].push(index)
  }
  return tiers
}

/** The labels that show at a known plot width, ascending. */
export function labelsAt(tiers: LabelTiers, plotWidth: number): number[] {
  return tiers
    .filter((_, tier) => plotWidth >= (tierWidths[tier] ?? 0))
    .flat()
    .sort((a, b) => a - b)
}

/** From this plot width on, in px, pictures of rows show all their ticks; the same as the query of `.c-m`. */
export const roomyPlot = 200

/** The ticks under a picture of rows, whose plot is as narrow as 140 px: how many to skip so that none touch. */
export function stepForNarrow(labels: string[]): number {
  const total = labels.reduce((sum, label) => sum + estimateWidth(label) + 12, 0)
  return Math.max(1, Math.ceil(total / 160))
}
