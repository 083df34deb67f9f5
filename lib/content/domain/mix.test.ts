import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MixCount, mixOf } from './mix'
import { intents, voices } from './networks'

const norms = { ownVoiceLeast: 50, employerVoiceMost: 30 }

test('no posts have no mix', () => {
  expect(mixOf([], norms)).toBeNull()
  expect(mixOf([{ voice: 'own', intent: 'inform', count: 0 }], norms)).toBeNull()
})

test('shares, entropy and norms of a mix', () => {
  const mix = mixOf(
    [
      { voice: 'own', intent: 'inform', count: 4 },
      { voice: 'own', intent: 'debate', count: 1 },
      { voice: 'employer', intent: 'inform', count: 3 },
      { voice: 'sector', intent: 'entertain', count: 2 },
    ],
    norms,
  )
  expect(mix).toMatchObject({
    total: 10,
    voices: { own: 0.5, employer: 0.3, sector: 0.2, competitor: 0 },
    intents: { inform: 0.7, debate: 0.1, entertain: 0.2, personal: 0 },
    met: { own: true, employer: true, sector: true, competitor: false, intents: false },
  })
  expect(mix?.voiceEntropy).toBeCloseTo(0.7427, 4)
})

test('one kind alone has no variety, all alike have all of it', () => {
  expect(mixOf([{ voice: 'own', intent: 'inform', count: 7 }], norms)?.voiceEntropy).toBe(0)
  const even = voices.map((voice, index) => ({ voice, intent: intents[index] ?? 'inform', count: 2 }))
  expect(mixOf(even, norms)?.voiceEntropy).toBeCloseTo(1)
  expect(mixOf(even, norms)?.intentEntropy).toBeCloseTo(1)
})

test('shares sum to 1, and neither order nor scale changes a mix', () => {
  const row: fc.Arbitrary<MixCount> = fc.record({
    voice: fc.constantFrom(...voices),
    intent: fc.constantFrom(...intents),
    count: fc.integer({ min: 1, max: 40 }),
  })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), rows => {
      const mix = mixOf(rows, norms)
      const sum = (shares: object) =>
        Object.values(shares).reduce((total: number, share: number) => total + share, 0)
      expect(sum(mix?.voices ?? {})).toBeCloseTo(1)
      expect(sum(mix?.intents ?? {})).toBeCloseTo(1)
      const turned = mixOf([...rows].reverse(), norms)
      const scaled = mixOf(
        rows.map(each => ({ ...each, count: each.count * 3 })),
        norms,
      )
      for (const other of [turned, scaled]) {
        expect(other?.met).toEqual(mix?.met)
        expect(other?.voiceEntropy).toBeCloseTo(mix?.voiceEntropy ?? -1)
        expect(other?.intentEntropy).toBeCloseTo(mix?.intentEntropy ?? -1)
      }
    }),
  )
})
