import { describe, expect, it } from 'vitest'
import { dayFromIso, dayOf, instantOf, minuteOf } from './calendar'
import { planDemo } from './plan-demo'
import type { DemoPlan } from './rows'

const today = new Date('2026-11-19T10:20:00Z')
const plan = planDemo({ today })

/** A plan seen from its today: days before or after it, and no part of an id or address that comes from the clock. */
function seenFrom(rows: DemoPlan, now: Date): unknown {
  return JSON.parse(
    JSON.stringify(rows, function (this: Record<string, unknown>, key, value) {
      const raw = this[key]
      if (raw instanceof Date) return `${dayOf(raw) - dayOf(now)} at ${minuteOf(raw)}`
      if (typeof value !== 'string' || key === 'url') return key === 'url' ? null : value
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayFromIso(value) - dayOf(now)
      return value.replace(/^[0-9a-f]{8}-[0-9a-f]{4}-(7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})$/, '$1')
    }),
  )
}

describe('the demo plan', () => {
  it('is the same every time for the same seed and today', () => {
    expect(planDemo({ today })).toEqual(plan)
  })

  it('is another one with another seed', () => {
    expect(planDemo({ today, seed: 'another' }).touches).not.toEqual(plan.touches)
  })

  it.each([1, 4])('moves every date by as many days when today is %i weeks later', weeks => {
    const later = instantOf(dayOf(today) + weeks * 7, minuteOf(today))
    const [first, second] = [today, later].map(now => seenFrom(planDemo({ today: now, holidays: [] }), now))
    expect(second).toEqual(first)
  })

  it('has the house the design asks for', () => {
    const roles = Object.groupBy(plan.members, ({ role }) => role)
    expect(plan.branches.filter(({ kind }) => kind === 'region')).toHaveLength(3)
    expect(plan.teams).toHaveLength(6)
    expect(roles.salesperson).toHaveLength(24)
    expect(roles.manager).toHaveLength(6)
    expect(roles.director).toHaveLength(3)
    expect(plan.users).toHaveLength(5)
    expect(plan.companies).toHaveLength(160)
    expect(plan.people).toHaveLength(408)
    expect(new Set(plan.posts.map(({ body }) => body)).size).toBeGreaterThan(60)
  })

  it('gives every row an id of its own', () => {
    const ids = Object.values(plan).flatMap(rows =>
      Array.isArray(rows) ? rows.flatMap(row => ('id' in row ? [row.id] : [])) : [],
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe.each([
  '2026-11-19T10:20:00Z',
  '2026-08-17T06:00:00Z',
  '2027-01-02T22:30:00Z',
  '2026-03-29T12:00:00Z',
])('a demo made at %s', text => {
  const now = new Date(text)
  const made = planDemo({ today: now })

  it('has done nothing after now', () => {
    const done = [
      ...made.posts.map(({ publishedAt }) => publishedAt),
      ...made.posts.map(({ createdAt }) => createdAt),
      ...made.postMetrics.map(({ capturedAt }) => capturedAt),
      ...made.signals.flatMap(({ occurredAt, answeredAt }) => [occurredAt, answeredAt]),
      ...made.touches.map(({ occurredAt }) => occurredAt),
      ...made.introductions.flatMap(({ occurredAt, thankedAt }) => [occurredAt, thankedAt]),
      ...made.stageChanges.map(({ changedAt }) => changedAt),
      ...made.meetings.map(({ createdAt }) => createdAt),
      ...made.promises.map(({ settledAt }) => settledAt),
    ]
    expect(done.filter(at => at != null && at > now)).toEqual([])
    expect(made.meetings.filter(({ status, startsAt }) => (status === 'planned') !== startsAt > now)).toEqual(
      [],
    )
  })

  it('has published posts with a moment, and only those', () => {
    for (const { status, publishedAt } of made.posts) expect(publishedAt != null).toBe(status === 'published')
  })

  it('calls warm only what cites something earlier', () => {
    const earlier = new Map([
      ...made.signals.map(({ id, occurredAt }) => [id, occurredAt] as const),
      ...made.introductions.map(({ id, occurredAt }) => [id, occurredAt] as const),
    ])
    const cited = new Map(
      made.touchCitations.map(({ touchId, signalId, introductionId }) => [
        touchId,
        earlier.get(signalId ?? introductionId ?? ''),
      ]),
    )
    for (const { id, warm, channel, occurredAt } of made.touches) {
      expect(warm).toBe(cited.has(id))
      if (channel === 'warm_call') expect(warm).toBe(true)
      if (channel === 'cold_call') expect(warm).toBe(false)
      if (warm) expect(cited.get(id)?.getTime()).toBeLessThanOrEqual(occurredAt.getTime())
    }
  })

  it('keeps the history of every opportunity in order, from nothing to where it stands', () => {
    for (const { id, stageId, status, closedOn } of made.opportunities) {
      const changes = made.stageChanges.filter(({ opportunityId }) => opportunityId === id)
      expect(changes[0]?.fromStageId).toBeNull()
      expect(changes.at(-1)?.toStageId).toBe(stageId)
      expect(closedOn == null).toBe(status === 'open')
      for (const [index, change] of changes.slice(1).entries()) {
        expect(change.fromStageId).toBe(changes[index]?.toStageId)
        expect(Number(change.changedAt)).toBeGreaterThanOrEqual(Number(changes[index]?.changedAt))
      }
    }
  })

  it('leaves something to do for the salesperson of the sign-in', () => {
    const camille = made.members.find(({ name }) => name === 'Camille Le Goff')?.id
    const own = <Row extends { memberId: string }>(rows: readonly Row[]) =>
      rows.filter(({ memberId }) => memberId === camille)
    expect(own(made.signals).filter(({ status }) => status === 'waiting').length).toBeGreaterThanOrEqual(3)
    expect(own(made.promises).filter(({ status }) => status === 'open').length).toBeGreaterThanOrEqual(2)
    expect(
      own(made.meetings).filter(({ startsAt }) => dayOf(startsAt) === dayOf(now)).length,
    ).toBeGreaterThanOrEqual(2)
  })
})
