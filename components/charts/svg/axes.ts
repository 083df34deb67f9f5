import { type LabelTiers, roomyPlot, stepForNarrow } from '../layout/label-tiers'
import type { RowLayout } from '../layout/row-layout'
import type { ValueAxis } from '../layout/value-axis'
import { escapeText, percent, px } from './markup'

const tierClasses = ['', ' c-b', ' c-w'] as const

/** Gridlines across the plot with their labels left of it; zero is drawn stronger. */
export function drawValueAxis(axis: ValueAxis, y: (value: number) => number): string {
  const lines = axis.ticks.map(tick => {
    const at = px(y(tick.value))
    return `<line${tick.value === 0 ? ' class="c-zero"' : ''} x2="100%" y1="${at}" y2="${at}"/>`
  })
  const labels = axis.ticks.map(
    tick => `<text x="-8" y="${px(y(tick.value) + 4)}">${escapeText(tick.label)}</text>`,
  )
  return `<g class="c-grid">${lines.join('')}</g><g class="c-end">${labels.join('')}</g>`
}

/** The labels under the plot; `x` gives percent. Wider pictures show more of them, by container queries. */
export function drawLabels(
  labels: string[],
  tiers: LabelTiers,
  x: (index: number) => number,
  y: number,
): string {
  return tiers
    .map((tier, at) => {
      if (tier.length === 0) return ''
      const texts = tier.map(
        index => `<text x="${percent(x(index))}">${escapeText(labels[index] ?? '')}</text>`,
      )
      return `<g class="c-mid${tierClasses[at]}" transform="translate(0 ${px(y)})">${texts.join('')}</g>`
    })
    .join('')
}

/**
 * Upright gridlines of a picture of rows, with their labels under it. `plot` is the width in px where it is known;
 * on the server it is not, and a container query decides whether all labels have room.
 */
export function drawRowAxis(
  axis: ValueAxis,
  x: (value: number) => number,
  bottom: number,
  plot: number | null = null,
): string {
  const lines = axis.ticks.map(tick => {
    const at = percent(x(tick.value))
    return `<line${tick.value === 0 ? ' class="c-zero"' : ''} x1="${at}" x2="${at}" y2="${px(bottom)}"/>`
  })
  const step = stepForNarrow(axis.ticks.map(tick => tick.label))
  const labels = axis.ticks.map((tick, index) => {
    const extra = index % step !== 0
    if (extra && plot !== null && plot < roomyPlot) return ''
    const also = extra && plot === null ? ' class="c-m"' : ''
    return `<text${also} x="${percent(x(tick.value))}" y="${px(bottom + 18)}">${escapeText(tick.label)}</text>`
  })
  return `<g class="c-grid">${lines.join('')}</g><g class="c-mid">${labels.join('')}</g>`
}

/** The name at the left of each row and the short text at its right end, both in the padding. */
export function drawRowTexts({ names, padding, center }: RowLayout, ends: string[]): string {
  const left = names.map((name, index) => `<text y="${px(center(index) + 4)}">${escapeText(name)}</text>`)
  const right = ends.map(
    (end, index) =>
      `<text x="100%" dx="${padding.right}" y="${px(center(index) + 4)}">${escapeText(end)}</text>`,
  )
  return `<g transform="translate(-${padding.left} 0)">${left.join('')}</g><g class="c-n">${right.join('')}</g>`
}
