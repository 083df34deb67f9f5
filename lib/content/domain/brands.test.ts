import { expect, test } from 'vitest'
import { type BrandCounts, orderBrands, portfolioOf } from './brands'

const norms = { ownVoiceLeast: 50, employerVoiceMost: 30 }
const brand = (name: string, over: Partial<BrandCounts> = {}): BrandCounts => ({
  id: name,
  name,
  teamName: null,
  posts: 10,
  measured: 10,
  impressions: 1000,
  engagements: 40,
  originalitySum: 8,
  original: 10,
  originalitySumBefore: 8,
  originalBefore: 10,
  silentDays: 1,
  handshakes: 1,
  mix: [{ voice: 'own', intent: 'inform', count: 10 }],
  weekly: [],
  ...over,
})

test('shares of what is seen, the unknown left out of the balance', () => {
  const { brands, gini, engagement } = portfolioOf(
    [
      brand('a', { impressions: 3000, engagements: 120 }),
      brand('b'),
      brand('c', { measured: 0, impressions: 0, engagements: 0 }),
    ],
    norms,
  )
  expect(brands.map(({ share }) => share)).toEqual([0.75, 0.25, null])
  expect(gini).toBeCloseTo(0.25)
  expect(engagement).toBeCloseTo(0.04)
  expect(brands.map(({ carries }) => carries)).toEqual([true, false, false])
})

test('one alone has no balance', () => expect(portfolioOf([brand('a')], norms).gini).toBeNull())

test('no ranking unless it is turned on', () => {
  const { brands } = portfolioOf(
    [brand('Zoé', { impressions: 9000 }), brand('Éric'), brand('Anne', { measured: 0 })],
    norms,
  )
  const names = (ranking: boolean) => orderBrands(brands, ranking).map(({ name }) => name)
  expect(names(false)).toEqual(['Anne', 'Éric', 'Zoé'])
  expect(names(true)).toEqual(['Zoé', 'Éric', 'Anne'])
})
