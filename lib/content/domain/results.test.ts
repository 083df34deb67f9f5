import { expect, test } from 'vitest'
import { type CountedGroup, compare, groupOf, originalityFindings } from './results'

const counted = (key: string, posts: number, over: Partial<CountedGroup> = {}): CountedGroup => ({
  key,
  name: null,
  published: posts,
  posts,
  impressions: posts * 100,
  engagements: posts * 4,
  impressionsSquared: posts * 10_000,
  engagementsSquared: posts * 16,
  product: posts * 400,
  originalitySum: posts * 0.5,
  original: posts,
  withSignal: 0,
  withMeeting: 0,
  ...over,
})

test('nothing measured gives null, never 0', () => {
  const nothing = { posts: 0, impressions: 0, engagements: 0, original: 0, originalitySum: 0, published: 0 }
  expect(groupOf(counted('own', 0, nothing))).toMatchObject({
    engagement: null,
    interval: null,
    originality: null,
    signals: null,
  })
})

test('groups come in the order asked for, hours by the clock, and those without a figure not at all', () => {
  const groups = [counted('sector', 6), counted('own', 6), counted('employer', 0)]
  expect(compare(groups, ['own', 'employer', 'sector']).groups.map(({ key }) => key)).toEqual([
    'own',
    'sector',
  ])
  expect(compare([counted('17', 3), counted('8', 3)], null).groups.map(({ key }) => key)).toEqual(['8', '17'])
})

test('own words against repeated ones: stated where it is sure, asked for more where it is not', () => {
  const findings = originalityFindings([
    counted('1', 60, { withSignal: 40, withMeeting: 3 }),
    counted('0', 40, { withSignal: 4, withMeeting: 1 }),
  ])
  expect(findings.signals.kind).toBe('stated')
  expect(findings.meetings).toMatchObject({ kind: 'open', posts: expect.any(Number) })
  expect(originalityFindings([counted('1', 60)]).engagement).toEqual({ kind: 'empty' })
})
