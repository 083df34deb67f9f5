import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasFigures } from '../domain/figures'
import type { ChartSpec, TrendSpec, Value } from '../domain/spec'
import { anySpec } from '../testing/arbitrary-spec'
import { readCoordinates } from '../testing/read-picture'
import { drawPicture } from './draw'

const sizes = fc.constantFrom('low' as const, 'normal' as const, 'tall' as const)

function trendOf(values: Value[], more: Partial<TrendSpec> = {}): TrendSpec {
  return {
    kind: 'trend',
    shape: 'line',
    id: 't',
    title: 'Gagné',
    description: 'Par semaine',
    format: 'count',
    locale: 'fr',
    labels: values.map((_, index) => `S${index + 1}`),
    series: [{ key: 'won', label: 'Gagné', tone: 'warm', values }],
    ...more,
  }
}

const lineOf = (html: string) => /c-line c-dash0" d="([^"]*)"/.exec(html)?.[1]

describe('a drawn picture', () => {
  it('keeps every coordinate finite and inside, whatever the figures', () => {
    fc.assert(
      fc.property(anySpec, sizes, (spec, size) => {
        const { height, left, shares, heights, offsets } = readCoordinates(drawPicture(spec, size, 'Rien'))
        expect(height).toBeGreaterThan(0)
        for (const share of shares) expect(share >= -0.01 && share <= 100.02).toBe(true)
        for (const y of heights) expect(y >= -0.1 && y <= height + 0.1).toBe(true)
        for (const x of offsets) expect(x <= 0 && x >= -left).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('lets no text through as markup, and never an inline style', () => {
    fc.assert(
      fc.property(anySpec, spec => {
        const html = drawPicture(spec, 'normal', '<b>Rien</b>')
        expect(html).not.toMatch(/<(script|img|b)\b|NaN|undefined|Infinity| style=|' onload='/)
      }),
      { numRuns: 400 },
    )
  })

  it('says that there is nothing to draw', () => {
    const empty: ChartSpec[] = [
      trendOf([]),
      trendOf([null, null]),
      { ...trendOf([]), kind: 'funnel', steps: [] },
      { ...trendOf([]), kind: 'interval', rows: [] },
      { ...trendOf([]), kind: 'bars', layout: 'columns', panels: [] },
      { ...trendOf([]), kind: 'bars', layout: 'horizontal', series: [] },
    ]
    for (const spec of empty) {
      expect(hasFigures(spec)).toBe(false)
      expect(drawPicture(spec, 'normal', 'Pas encore de chiffres')).toContain(
        '>Pas encore de chiffres</text>',
      )
    }
  })

  it('draws zeros on the ground line and a lone point in the middle', () => {
    const zeros = readCoordinates(drawPicture(trendOf([0, 0, 0]), 'normal', ''))
    expect(zeros.heights).toContain(zeros.height - 26)
    expect(drawPicture(trendOf([7]), 'normal', '')).toContain('<svg class="c-o" x="50%"')
  })

  it('breaks the line at a gap instead of bridging it', () => {
    expect(lineOf(drawPicture(trendOf([1, 2, null, 2, 1]), 'normal', ''))?.match(/M/g)).toHaveLength(2)
    expect(lineOf(drawPicture(trendOf([1, 2, 3, 2, 1]), 'normal', ''))?.match(/M/g)).toHaveLength(1)
  })

  it('stands higher for more, and lower than the ground for less than nothing', () => {
    const ys = [
      ...(lineOf(drawPicture(trendOf([0, 10, -5]), 'normal', '')) ?? '').matchAll(/,([\d.]+)/g),
    ].map(one => Number(one[1]))
    expect(ys).toHaveLength(3)
    const [ground = 0, up = 0, down = 0] = ys
    expect(up).toBeLessThan(ground)
    expect(down).toBeGreaterThan(ground)
  })
})
