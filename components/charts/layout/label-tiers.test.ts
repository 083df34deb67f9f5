import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelsAt, tierLabels } from './label-tiers'
import { clipText, estimateWidth } from './text-width'

describe('labels under a plot', () => {
  it('never touch, at any width a tier is for', () => {
    const labels = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 200 })
    fc.assert(
      fc.property(labels, fc.constantFrom(250, 420, 760, 1200), (names, plot) => {
        const shown = labelsAt(tierLabels(names), plot)
        shown.forEach((index, at) => {
          const last = shown[at - 1]
          if (last === undefined) return
          const room = ((index - last) * plot) / names.length
          const needed = (estimateWidth(names[index] ?? '') + estimateWidth(names[last] ?? '')) / 2
          expect(room).toBeGreaterThan(needed)
        })
      }),
    )
  })

  it('only grow in number with the width, the first always among them', () => {
    const weeks = Array.from({ length: 52 }, (_, index) => `S${index + 1}`)
    const tiers = tierLabels(weeks)
    const [phone, middle, wide] = [250, 500, 900].map(plot => labelsAt(tiers, plot))
    expect(phone?.[0]).toBe(0)
    expect(middle).toEqual(expect.arrayContaining(phone ?? []))
    expect(wide).toEqual(expect.arrayContaining(middle ?? []))
    expect(wide?.length).toBeGreaterThan(phone?.length ?? 0)
  })

  it('are cut with an ellipsis when too wide', () => {
    expect(clipText('Téléphone', 120)).toBe('Téléphone')
    const cut = clipText('Reportée à une date ultérieure', 120)
    expect(cut.endsWith('…')).toBe(true)
    expect(estimateWidth(cut)).toBeLessThanOrEqual(120)
  })
})
