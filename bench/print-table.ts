import type { Figure } from './figure'

const heads = ['line', 'measure', 'value', 'against', 'baseline', 'ratio', 'goal', '']

/** The figures as a table of text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const right = new Set([2, 4, 5])
  return rows
    .map(row =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return right.has(column) ? cell.padStart(width) : cell.padEnd(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf({ line, measure, unit, subject, against, baseline, ratio, goal }: Figure): string[] {
  const aim = goal === null ? '' : goal.of === 'ratio' ? `≤ ${goal.most} ×` : `≤ ${goal.most} ${unit}`
  const met = goal === null ? '' : goal.met ? 'met' : 'NOT MET'
  const amount = (value: number) => `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`
  return [line, measure, amount(subject), against, amount(baseline), `${ratio.toFixed(2)} ×`, aim, met]
}
