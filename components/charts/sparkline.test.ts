import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sparkline } from './sparkline'
import { value } from './testing/arbitrary-spec'

/** Absolute corners of the lines: relative steps added up. */
function readPoints(svg: string): { x: number; y: number }[] {
  return [...svg.matchAll(/ d='([^']*)'/g)].flatMap(([, path]) => {
    let x = 0
    let y = 0
    return [...(path ?? '').matchAll(/([Ml])(-?[\d.]+)[ ]?(-?[\d.]+)/g)].map(([, command, dx, dy]) => {
      x = command === 'M' ? Number(dx) : x + Number(dx)
      y = command === 'M' ? Number(dy) : y + Number(dy)
      return { x, y }
    })
  })
}

describe('a sparkline', () => {
  it('stays inside its box, whatever the figures', () => {
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 60 }),
        fc.integer({ min: 20, max: 160 }),
        fc.integer({ min: 12, max: 60 }),
        (values, width, height) => {
          const svg = sparkline(values, { width, height })
          expect(svg).not.toMatch(/NaN|Infinity|undefined| style=/)
          const points = readPoints(svg)
          expect(points).toHaveLength(values.filter(one => one !== null).length)
          for (const { x, y } of points) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('marks the last point, and rises where figures rise', () => {
    const [first, last] = readPoints(sparkline([1, 9], { width: 64, height: 20 }))
    expect(last?.y).toBeLessThan(first?.y ?? 0)
    expect(sparkline([1, 9])).toContain(`<circle cx='${last?.x}' cy='${last?.y}'`)
  })

  it('keeps gaps, and keeps its place without figures', () => {
    expect(sparkline([1, 2, null, 3, 4]).match(/<path/g)).toHaveLength(2)
    expect(sparkline([])).toBe("<svg class='c-sp c-warm' width='64' height='20' aria-hidden='true'></svg>")
  })

  it('is decoration unless it is named', () => {
    expect(sparkline([1], { label: 'Publiés "13" semaines' })).toContain(
      "role='img' aria-label='Publiés &quot;13&quot; semaines'",
    )
  })

  it('costs a table of 72 little', () => {
    expect(sparkline([3, 5, 4, 4, 6, 7, 7, 8, 8, 9, 8, 9, 9]).length).toBeLessThan(260)
  })
})
