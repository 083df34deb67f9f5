import type { FunnelSpec } from '../domain/spec'
import { formatValue } from '../format-value'
import { clipText } from './text-width'

export type FunnelRow = { name: string; share: string | null; count: string; width: number; top: number }

type FunnelLayout = { height: number; rows: FunnelRow[] }

export const funnelPitch = 46
export const funnelBarTop = 20
export const funnelBar = 10

/** A row for each step: its texts, the width of its bar in percent of the longest, and its top in px. */
export function layFunnel(spec: FunnelSpec): FunnelLayout {
  const most = Math.max(0, ...spec.steps.map(step => step.count ?? 0))
  return {
    height: spec.steps.length * funnelPitch - 8,
    rows: spec.steps.map((step, index) => ({
      name: clipText(step.label, 150),
      share: index === 0 ? null : formatValue(step.share, 'rate', spec.locale),
      count: formatValue(step.count, spec.format, spec.locale, spec.currency),
      width: most === 0 ? 0 : (100 * (step.count ?? 0)) / most,
      top: index * funnelPitch,
    })),
  }
}
