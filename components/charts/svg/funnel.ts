import type { FunnelSpec, Tone } from '../domain/spec'
import { type FunnelRow, funnelBar, funnelBarTop, layFunnel } from '../layout/funnel-layout'
import { escapeText, percent, px } from './markup'
import { framePicture } from './picture'

/** The picture of a funnel, a row for each step, as one string of HTML. */
export function drawFunnel(spec: FunnelSpec): string {
  const { height, rows } = layFunnel(spec)
  const content = rows.map((row, index) => drawFunnelRow(row, spec.steps[index]?.tone ?? 'muted'))
  return framePicture(spec.id, height, { left: 0, right: 0 }, content.join(''))
}

/** Name, figures, track and bar of one step. */
export function drawFunnelRow(row: FunnelRow, tone: Tone): string {
  const share = row.share === null ? '' : `<tspan class="c-soft">${escapeText(row.share)}</tspan> `
  const bar = `y="${px(row.top + funnelBarTop)}" height="${funnelBar}" rx="5"`
  return (
    `<text class="c-step" y="${px(row.top + 12)}">${escapeText(row.name)}</text>` +
    `<text class="c-count" x="100%" y="${px(row.top + 12)}">${share}${escapeText(row.count)}</text>` +
    `<rect class="c-track" width="100%" ${bar}/>` +
    (row.width > 0 ? `<rect class="c-${tone} c-fill" width="${percent(row.width)}" ${bar}/>` : '')
  )
}
