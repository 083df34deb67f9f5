import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSpec, FunnelSpec, IntervalSpec, Value } from '../domain/spec'
import { formatExact } from '../format-value'
import { listTableColumns, listTableRows } from '../table-figures'
import { anySpec, trend } from '../testing/arbitrary-spec'
import { chartWords } from '../testing/chart-words'
import { drawTable } from './table'

const common = { id: 't', title: 'Titre', description: '', format: 'count', locale: 'fr' } as const

function countCells(html: string) {
  return {
    headers: html.match(/<th scope="col">/g)?.length ?? 0,
    rows: html.match(/<th scope="row">/g)?.length ?? 0,
    cells: html.match(/<td>/g)?.length ?? 0,
  }
}

describe('the figures as a table', () => {
  it('has a cell for each figure under a header of its own', () => {
    fc.assert(
      fc.property(anySpec, spec => {
        const rows = listTableRows(spec)
        const columns = listTableColumns(spec, chartWords)
        for (const row of rows) expect(row.cells).toHaveLength(columns.length - 1)
        expect(countCells(drawTable(spec, chartWords))).toEqual({
          headers: columns.length,
          rows: rows.length,
          cells: rows.length * (columns.length - 1),
        })
      }),
    )
  })

  it('writes exactly the figures of the series, in their order, each followed by its period before', () => {
    fc.assert(
      fc.property(trend, spec => {
        const write = (one: Value | undefined) => formatExact(one ?? null, spec.format, spec.locale)
        const expected = spec.labels.map((_, index) =>
          spec.series.flatMap(one => {
            const before = spec.before?.values[one.key]
            return before ? [write(one.values[index]), write(before[index])] : [write(one.values[index])]
          }),
        )
        expect(listTableRows(spec).map(row => row.cells)).toEqual(expected)
      }),
    )
  })

  it('gives funnel and interval their shares, bounds and samples', () => {
    const funnel: FunnelSpec = {
      ...common,
      kind: 'funnel',
      steps: [
        { label: 'Signaux', count: 612, share: null, tone: 'warm' },
        { label: 'Appels tièdes', count: 431, share: 0.704, tone: 'warm' },
      ],
    }
    expect(listTableRows(funnel).map(row => row.cells)).toEqual([
      ['612', '–'],
      ['431', '70,4\u00a0%'],
    ])
    const interval: IntervalSpec = {
      ...common,
      kind: 'interval',
      format: 'decimal',
      rows: [{ label: 'Social', value: 0.24, low: 0.17, high: null, n: 1840, tone: 'warm' }],
    }
    expect(listTableRows(interval)[0]?.cells).toEqual(['0,24', '0,17', '–', '1\u202f840'])
  })

  it('names the period before, the bounds and the unit in its headers', () => {
    const spec: ChartSpec = {
      ...common,
      kind: 'trend',
      shape: 'line',
      unit: 'appels',
      labels: ['S1'],
      series: [{ key: 'a', label: 'Tiède', tone: 'warm', values: [3], interval: { low: [1], high: [6] } }],
      before: { label: 'avant', values: { a: [2] } },
    }
    expect(listTableColumns(spec, chartWords)).toEqual([
      'Libellé',
      'Tiède (appels)',
      'Tiède, bas',
      'Tiède, haut',
      'Tiède, avant',
    ])
    expect(listTableRows(spec)[0]?.cells).toEqual(['3', '1', '6', '2'])
  })

  it('shows hostile labels as text', () => {
    const html = drawTable(
      {
        ...common,
        kind: 'bars',
        layout: 'horizontal',
        labels: ['<img src=x>'],
        series: [{ key: 'a', label: '<b>', tone: 'warm', values: [1] }],
      },
      chartWords,
    )
    expect(html).toContain('&lt;img src=x&gt;')
    expect(html).not.toMatch(/<img|<b>/)
  })
})
