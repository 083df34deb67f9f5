import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  daysOf,
  fillSlot,
  monthSpan,
  movePost,
  openColumns,
  type PlannedPost,
  planColumns,
  titleOf,
  weekSpan,
} from './plan'

const now = new Date('2026-11-22T09:00:00Z')
const [before, after] = [new Date('2026-11-20T07:30:00Z'), new Date('2026-11-24T07:30:00Z')]
const draft: PlannedPost = { status: 'draft', shared: false, plannedFor: null, publishedAt: null }
const published: PlannedPost = { ...draft, status: 'published', publishedAt: before }

const column = fc.constantFrom(...planColumns)
const time = fc.option(fc.constantFrom(before, after))
const post: fc.Arbitrary<PlannedPost> = fc.record({
  status: column,
  shared: fc.boolean(),
  plannedFor: time,
  publishedAt: time,
})

describe('a move', () => {
  test.each([
    [
      'a draft asks for a review and is shared by it',
      draft,
      'in_review',
      { status: 'in_review', shared: true },
    ],
    [
      'an idea becomes a draft, still its own',
      { ...draft, status: 'idea' },
      'draft',
      { status: 'draft', shared: false },
    ],
    [
      'back from review it is its author’s alone',
      { ...draft, status: 'in_review', shared: true },
      'draft',
      { status: 'draft', shared: false },
    ],
    ['a shared draft stays shared as an idea', { ...draft, shared: true }, 'idea', { shared: true }],
    ['a published post is archived', published, 'archived', { status: 'archived' }],
    ['and taken back', { ...published, status: 'archived' }, 'published', { status: 'published' }],
    ['scheduling needs a time', draft, 'scheduled', { because: 'needs_time' }],
    ['that is to come', { ...draft, plannedFor: before }, 'scheduled', { because: 'time_over' }],
    [
      'and then is done',
      { ...draft, plannedFor: after },
      'scheduled',
      { status: 'scheduled', plannedFor: after },
    ],
    [
      'publishing needs an address',
      { ...draft, plannedFor: after },
      'published',
      { because: 'needs_address' },
    ],
    ['a draft is not archived', draft, 'archived', { because: 'never_published' }],
    ['what was published is no draft again', published, 'draft', { because: 'published_stays' }],
  ] as const)('%s', (_what, from, to, outcome) => {
    expect(movePost(from, { to }, true, now)).toMatchObject(outcome)
  })

  test('is its author’s alone', () => {
    fc.assert(
      fc.property(post, column, (from, to) => !movePost(from, { to, plannedFor: after }, false, now).ok),
    )
  })

  test('never publishes, never takes back what was, and never shows an unshared idea or draft', () => {
    fc.assert(
      fc.property(post, column, time, (from, to, plannedFor) => {
        const outcome = movePost(from, { to, plannedFor }, true, now)
        if (!outcome.ok) return
        const was = from.publishedAt !== null
        expect(['published', 'archived'].includes(outcome.status)).toBe(was)
        if (outcome.status === 'scheduled')
          expect(outcome.plannedFor?.getTime()).toBeGreaterThan(now.getTime())
        if (outcome.shared && !from.shared) expect(outcome.status).toBe('in_review')
      }),
    )
  })

  test('the open columns are those a move is allowed to', () => {
    expect(openColumns(draft, true, now)).toEqual(['idea', 'draft', 'in_review'])
    expect(openColumns({ ...draft, plannedFor: after }, true, now)).toContain('scheduled')
    expect(openColumns(published, true, now)).toEqual(['published', 'archived'])
    expect(openColumns(draft, false, now)).toEqual(['draft'])
  })

  test('filling a slot schedules a draft and keeps an idea private', () => {
    expect(fillSlot('draft', after)).toEqual({ to: 'scheduled', plannedFor: after })
    expect(fillSlot('in_review', after).to).toBe('scheduled')
    expect(fillSlot('idea', after).to).toBe('draft')
  })
})

describe('the calendar', () => {
  test('a month is shown in whole weeks', () => {
    expect(monthSpan('2026-11', 1)).toEqual({ from: '2026-10-26', to: '2026-12-06' })
    expect(monthSpan('2026-11', 7)).toEqual({ from: '2026-11-01', to: '2026-12-05' })
    expect(monthSpan('2027-02', 1)).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  })

  test('every month has four to six weeks and holds its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 7 }), (count, weekStart) => {
        const month = addMonths('2000-01', count)
        const days = daysOf(monthSpan(month, weekStart))
        expect([28, 35, 42]).toContain(days.length)
        expect(days).toContain(`${month}-28`)
        expect(addMonths(month, -count)).toBe('2000-01')
      }),
    )
  })

  test('a week starts where weeks do', () => {
    expect(weekSpan('2026-11-22', 1)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(weekSpan('2026-11-22', 7)).toEqual({ from: '2026-11-22', to: '2026-11-28' })
  })
})

test('a title is the first line, cut at a word', () => {
  expect(titleOf('  Bonjour\nla suite')).toBe('Bonjour')
  expect(titleOf('un deux trois quatre', 12)).toBe('un deux …')
  expect(titleOf('')).toBe('')
})
