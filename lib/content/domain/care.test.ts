import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BrandFacts, suggestCare, type TeamFacts } from './care'

const team: TeamFacts = { authors: 5, engagement: 0.04, employerMost: 0.3 }
const steady: BrandFacts = {
  posts: 12,
  share: 0.2,
  engagement: 0.04,
  originality: 0.8,
  original: 12,
  originalityBefore: 0.8,
  originalBefore: 10,
  employerShare: 0.1,
  silentDays: 2,
  handshakes: 4,
}
const kinds = (facts: Partial<BrandFacts>, of = team) =>
  suggestCare({ ...steady, ...facts }, of).map(({ kind }) => kind)

test('who writes steadily in his own words needs nothing', () => expect(kinds({})).toEqual([]))

test('who falls silent is to be interviewed where he has something to say', () => {
  expect(kinds({ silentDays: 21, handshakes: 0 })).toEqual(['interview'])
  expect(kinds({ silentDays: 20 })).toEqual([])
  const mute = {
    posts: 0,
    original: 0,
    originality: null,
    originalityBefore: null,
    share: null,
    engagement: null,
  }
  expect(kinds({ ...mute, silentDays: null, handshakes: 3 })).toEqual(['interview'])
  expect(kinds({ ...mute, silentDays: null, handshakes: 2 })).toEqual([])
  expect(kinds({ ...mute, silentDays: null, handshakes: null })).toEqual([])
})

test('who is well received and little seen is to be featured', () => {
  expect(kinds({ engagement: 0.06, share: 0.1 })).toEqual(['feature'])
  expect(kinds({ engagement: 0.06, share: 0.2 })).toEqual([])
  expect(kinds({ engagement: 0.03, share: 0.1 })).toEqual([])
  expect(kinds({ engagement: 0.06, share: 0.1, original: 2 })).toEqual([])
})

test('who repeats, relays, or lost his own words is becoming a loudspeaker', () => {
  expect(kinds({ originality: 0.45 })).toEqual(['loudspeaker'])
  expect(kinds({ originality: 0.55, originalityBefore: 0.6, employerShare: 0.4 })).toEqual(['loudspeaker'])
  expect(kinds({ originality: 0.65, originalityBefore: 0.9 })).toEqual(['loudspeaker'])
  expect(kinds({ originality: 0.65, originalityBefore: 0.9, originalBefore: 2 })).toEqual([])
  expect(kinds({ originality: 0.2, original: 2 })).toEqual([])
})

const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
const facts: fc.Arbitrary<BrandFacts> = fc.record({
  posts: fc.nat(40),
  share,
  engagement: share,
  originality: share,
  original: fc.nat(40),
  originalityBefore: share,
  originalBefore: fc.nat(40),
  employerShare: share,
  silentDays: fc.option(fc.nat(400), { nil: null }),
  handshakes: fc.option(fc.nat(40), { nil: null }),
})

test('nobody is praised for his own words and blamed for lacking them but by a fall', () => {
  fc.assert(
    fc.property(facts, given => {
      const found = suggestCare(given, team)
      const [featured, loud] = ['feature', 'loudspeaker'].map(kind => found.some(care => care.kind === kind))
      if (featured === true && loud === true)
        expect((given.originalityBefore ?? 0) - (given.originality ?? 0)).toBeGreaterThanOrEqual(0.2)
    }),
  )
})
