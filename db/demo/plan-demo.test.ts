import { describe, expect, it } from 'vitest'
import { dayFromIso, dayOf, instantOf, minuteOf, weekdayOf } from './calendar'
import { planDemo } from './plan-demo'
import type { DemoPlan, StageChangeRow } from './rows'

const today = new Date('2026-11-19T10:20:00Z')
const plan = planDemo({ today })

/** The tables of a plan seen from its today: days before or after it, and no part of an id or address made of the time. */
function seenFrom(rows: DemoPlan, now: Date): Map<string, string> {
  const seen = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(entry => seen(key, entry))
    if (value instanceof Date) return `${dayOf(value) - dayOf(now)} at ${minuteOf(value)}`
    if (key === 'url' || typeof value !== 'string') return key === 'url' ? null : value
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayFromIso(value) - dayOf(now)
    return value.replace(/^[0-9a-f]{8}-[0-9a-f]{4}-(7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})$/, '$1')
  }
  const line = (row: object) =>
    JSON.stringify(Object.entries(row).map(([key, value]) => [key, seen(key, value)]))
  return new Map(
    Object.entries(rows).map(([table, content]) => {
      const list: readonly object[] = Array.isArray(content) ? content : [content]
      return [table, list.map(line).join('\n')]
    }),
  )
}

describe('the demo plan', () => {
  it('is the same every time for the same seed and today', () => {
    expect(planDemo({ today })).toEqual(plan)
  }, 30_000)

  it('is another one with another seed', () => {
    expect(planDemo({ today, seed: 'another' }).touches).not.toEqual(plan.touches)
  })

  it.each([1, 4])(
    'moves every date by as many days when today is %i weeks later',
    weeks => {
      const later = instantOf(dayOf(today) + weeks * 7, minuteOf(today))
      const seen = (now: Date) => seenFrom(planDemo({ today: now, holidays: [] }), now)
      const [before, after] = [seen(today), seen(later)]
      expect([...before.keys()].filter(table => before.get(table) !== after.get(table))).toEqual([])
    },
    30_000,
  )

  it('has the house the design asks for', () => {
    const seats = (role: string) => plan.members.filter(member => member.role === role).length
    expect(plan.branches.filter(({ kind }) => kind === 'region')).toHaveLength(3)
    expect(plan.teams).toHaveLength(6)
    expect(seats('salesperson')).toBe(24)
    expect(seats('manager')).toBe(6)
    expect(seats('director')).toBe(3)
    expect(plan.users).toHaveLength(5)
    expect(plan.companies).toHaveLength(160)
    expect(plan.people).toHaveLength(408)
    expect(new Set(plan.posts.map(({ body }) => body)).size).toBeGreaterThan(60)
  })

  it('suggests topics, and says what became of those that were taken', () => {
    const authors = new Map(plan.posts.map(({ id, memberId }) => [id, memberId]))
    const named = (status: string) => plan.briefs.filter(row => row.status === status)
    expect(['open', 'taken', 'declined'].map(status => named(status).length)).toEqual([3, 3, 2])
    for (const { memberId, postId } of named('taken')) expect(authors.get(postId ?? '')).toBe(memberId)
    for (const { declinedBecause } of named('declined')) expect(declinedBecause).toBeTruthy()
  })

  it('has posts in review that were remarked on by those who see them', () => {
    const inReview = new Map(plan.posts.flatMap(row => (row.status === 'in_review' ? [[row.id, row]] : [])))
    const names = new Map(plan.members.map(({ id, name }) => [id, name]))
    expect(inReview.size).toBeGreaterThan(2)
    for (const { postId, body, mentions } of plan.postComments) {
      expect(inReview.get(postId)?.shared).toBe(true)
      expect(body).not.toMatch(/[{}]/)
      for (const id of mentions ?? []) expect(body).toContain(`@${names.get(id)}`)
    }
  })

  it('has a rhythm for most, and plans their posts by it', () => {
    const rhythms = new Set(plan.rhythmSlots.map(({ memberId }) => memberId))
    expect(rhythms.size).toBeGreaterThan(13)
    const slots = new Set(plan.rhythmSlots.map(row => `${row.memberId} ${row.weekday} ${row.minute}`))
    for (const { memberId, plannedFor, status } of plan.posts)
      if (plannedFor != null && status !== 'in_review' && rhythms.has(memberId))
        expect(slots).toContain(`${memberId} ${weekdayOf(dayOf(plannedFor))} ${minuteOf(plannedFor)}`)
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
    const histories = new Map<string, StageChangeRow[]>(made.opportunities.map(({ id }) => [id, []]))
    for (const change of made.stageChanges) histories.get(change.opportunityId)?.push(change)
    for (const { id, stageId, status, closedOn } of made.opportunities) {
      const changes = histories.get(id) ?? []
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
