import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addSums,
  bestOf,
  differenceOf,
  findingOf,
  type GroupSums,
  neededFactor,
  noSums,
  sampleOf,
  shareOf,
} from './differences'

const sumsOf = (posts: readonly (readonly [impressions: number, engagements: number])[]): GroupSums =>
  addSums(
    posts.map(([impressions, engagements]) => ({
      posts: 1,
      impressions,
      engagements,
      impressionsSquared: impressions ** 2,
      engagementsSquared: engagements ** 2,
      product: impressions * engagements,
    })),
  )

const same = (count: number, impressions: number, engagements: number) =>
  sumsOf(Array.from({ length: count }, () => [impressions, engagements] as const))

const post = fc
  .integer({ min: 1, max: 5000 })
  .chain(impressions => fc.tuple(fc.constant(impressions), fc.integer({ min: 0, max: impressions })))

test('agrees with a published example: Newcombe 1998, method 10, 56/70 against 48/80', () => {
  const difference = differenceOf(shareOf(56, 70), shareOf(48, 80))
  expect(difference?.value).toBeCloseTo(0.2, 4)
  expect(difference?.low).toBeCloseTo(0.0524, 4)
  expect(difference?.high).toBeCloseTo(0.3339, 4)
})

test('nothing measured, no sample; one post says nothing of how posts differ', () => {
  expect(sampleOf(noSums)).toBeNull()
  expect(sampleOf(sumsOf([[800, 30]]))).toBeNull()
  expect(findingOf(null, sampleOf(same(10, 100, 5)))).toEqual({ kind: 'empty' })
})

test('posts that are all alike count every impression; posts that differ count less', () => {
  expect(sampleOf(same(10, 100, 5))?.size).toBeCloseTo(1000)
  const uneven = sampleOf(sumsOf([...Array(5).fill([100, 0]), ...Array(5).fill([100, 10])]))
  expect(uneven?.rate).toBeCloseTo(0.05)
  expect(uneven?.size).toBeLessThan(200)
})

test('the sample is never worth more than its impressions, and its rate is that of the sums', () => {
  fc.assert(
    fc.property(fc.array(post, { minLength: 2, maxLength: 40 }), posts => {
      const sums = sumsOf(posts)
      const sample = sampleOf(sums)
      expect(sample?.rate).toBeCloseTo(sums.engagements / sums.impressions, 10)
      expect(sample?.size).toBeLessThanOrEqual(sums.impressions * (1 + 1e-9))
    }),
  )
})

const sample = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([having, posts]) => shareOf(Math.min(having, posts), posts))

test('the interval holds the difference, and turns around with the groups', () => {
  fc.assert(
    fc.property(sample, sample, (left, right) => {
      const there = differenceOf(left, right)
      const back = differenceOf(right, left)
      if (there === null || back === null) throw new Error('A difference was expected.')
      expect(there.low).toBeLessThanOrEqual(there.value)
      expect(there.high).toBeGreaterThanOrEqual(there.value)
      expect(back.low).toBeCloseTo(-there.high, 10)
    }),
  )
})

test('a difference is stated exactly where its interval excludes 0', () => {
  fc.assert(
    fc.property(sample, sample, (left, right) => {
      const finding = findingOf(left, right)
      if (finding.kind === 'empty') throw new Error('A finding was expected.')
      const { low, high } = finding.difference
      expect(finding.kind === 'stated').toBe(low > 0 || high < 0)
    }),
  )
})

test('as much data as it asks for is enough, and a tenth less is not', () => {
  fc.assert(
    fc.property(sample, sample, (left, right) => {
      const factor = neededFactor(left, right)
      if (left === null || right === null || factor === null || factor === 1) return
      const at = (times: number) =>
        findingOf({ ...left, size: left.size * times }, { ...right, size: right.size * times }).kind
      expect(at(factor)).toBe('stated')
      expect(at(factor * 0.9)).toBe('open')
    }),
  )
})

test('the same rate twice is never told apart', () => {
  expect(neededFactor(shareOf(10, 20), shareOf(10, 20))).toBeNull()
  expect(findingOf(shareOf(10, 20), shareOf(10, 20))).toMatchObject({ kind: 'open', posts: null })
})

test('the best of groups needs five posts, and somebody to compare with', () => {
  const few = { key: 'few', sums: same(4, 100, 50) }
  const good = { key: 'good', sums: same(20, 1000, 80) }
  const poor = { key: 'poor', sums: same(20, 1000, 20) }
  expect(bestOf([few, good, poor])?.key).toBe('good')
  expect(bestOf([good, poor])).toMatchObject({ key: 'good', finding: { kind: 'stated' } })
  expect(bestOf([good])).toBeNull()
  expect(bestOf([])).toBeNull()
})
