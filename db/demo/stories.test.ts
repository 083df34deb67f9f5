import { describe, expect, it } from 'vitest'
import { dayOf, mondayOf } from './calendar'
import { echoing, meetingMuch, personas, silent } from './personas'
import { planDemo } from './plan-demo'
import { measureOriginality } from './testing/measure-originality'

const today = new Date('2026-11-19T10:20:00Z')
const plan = planDemo({ today })
const monday = mondayOf(dayOf(today))

const idOf = (name: string) => plan.members.find(member => member.name === name)?.id
const teamOf = (town: string) => {
  const team = plan.teams.find(({ name }) => name.endsWith(town))?.id
  return new Set(plan.members.filter(({ teamId }) => teamId === team).map(({ id }) => id))
}
const share = (part: number, whole: number) => part / whole
/** From so many weeks before the current one to so many, both included; 0 is the current one. */
const inWeeks = (at: Date, from: number, to: number) => {
  const week = (mondayOf(dayOf(at)) - monday) / 7
  return from <= week && week <= to
}
const quarter = (at: Date) => inWeeks(at, -12, 0)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const heldBy = (memberId: string | undefined) =>
  plan.meetings.filter(row => row.memberId === memberId && row.status === 'held' && quarter(row.startsAt))
const salespeople = plan.members.filter(({ role }) => role === 'salesperson')

const originality = measureOriginality(plan)
const meanOriginality = (posts: readonly { readonly id: string }[]) =>
  share(sum(posts.map(({ id }) => originality.get(id) ?? Number.NaN)), posts.length)

describe('the stories to find in the demo', () => {
  it('shows people who write as originally as they are, by the echo that the product measures', () => {
    const writers = Object.values(personas)
      .flat()
      .filter(({ name }) => name !== silent)
    const off = writers.map(({ name, originality: wanted }) => {
      const posts = plan.posts.filter(row => row.memberId === idOf(name) && row.status === 'published')
      return { name, by: Math.abs(meanOriginality(posts) - wanted) }
    })
    expect(off.filter(({ by }) => by > 0.15)).toEqual([])
    expect(share(sum(off.map(({ by }) => by)), off.length)).toBeLessThan(0.06)
  })

  it('shows a loudspeaker: 14 posts of 12 planned, nothing of his own, hardly a meeting', () => {
    const posts = plan.posts.filter(({ memberId }) => memberId === idOf(echoing))
    const published = posts.filter(({ publishedAt }) => publishedAt != null && quarter(publishedAt))
    const planned = posts.filter(({ plannedFor }) => plannedFor != null && quarter(plannedFor))
    expect([published.length, planned.length]).toEqual([14, 12])
    expect(meanOriginality(published)).toBeCloseTo(0.18, 1)
    const ids = new Set(published.map(({ id }) => id))
    const metrics = plan.postMetrics.filter(({ postId }) => ids.has(postId))
    const engaged = sum(metrics.map(row => (row.reactions ?? 0) + (row.comments ?? 0) + (row.reposts ?? 0)))
    expect(share(engaged, sum(metrics.map(({ impressions }) => impressions ?? 0)))).toBeCloseTo(0.007, 2)
    expect(heldBy(idOf(echoing)).length).toBeLessThan(8)
  })

  it('shows one who posts little and shakes the most hands', () => {
    const hands = (id: string | undefined) => heldBy(id).filter(({ kind }) => kind === 'in_person').length
    const others = salespeople.filter(({ name }) => name !== meetingMuch).map(({ id }) => hands(id))
    expect(hands(idOf(meetingMuch))).toBeGreaterThan(Math.max(...others))
    const posts = plan.posts.filter(row => row.memberId === idOf(meetingMuch) && row.status === 'published')
    expect(posts.length).toBeLessThan(9)
  })

  it('shows a small branch nearby that converts best', () => {
    const winRate = (town: string) => {
      const closed = plan.opportunities.filter(row => teamOf(town).has(row.memberId) && row.status !== 'open')
      return share(closed.filter(({ status }) => status === 'won').length, closed.length)
    }
    const others = ['Lille', 'Arras', 'Rennes', 'Toulouse', 'Albi'].map(winRate)
    expect(winRate('Quimper')).toBeGreaterThan(Math.max(...others) + 0.1)
  })

  it('shows cold calls that eat hours for nothing, and warm ones that mostly reach an appointment', () => {
    const rate = (channel: string, results: readonly string[]) => {
      const touches = plan.touches.filter(touch => touch.channel === channel)
      const hits = touches.filter(({ result }) => results.includes(result))
      return share(
        sum(hits.map(({ quantity }) => quantity ?? 1)),
        sum(touches.map(({ quantity }) => quantity ?? 1)),
      )
    }
    const minutes = (channel: string) =>
      sum(plan.touches.filter(touch => touch.channel === channel).map(touch => touch.minutes ?? 0))
    expect(rate('cold_call', ['interested', 'appointment'])).toBeCloseTo(0.03, 2)
    expect(rate('warm_call', ['appointment'])).toBeGreaterThan(0.55)
    expect(minutes('cold_call')).toBeGreaterThan(1.5 * minutes('warm_call'))
  })

  it('shows a team that gets better in the quarter', () => {
    const held = (from: number, to: number) =>
      plan.meetings.filter(
        row =>
          teamOf('Toulouse').has(row.memberId) && row.status === 'held' && inWeeks(row.startsAt, from, to),
      ).length
    expect(held(-4, -1)).toBeGreaterThan(1.4 * held(-12, -9))
    expect(held(-13, -1)).toBeGreaterThan(1.2 * held(-26, -14))
  })

  it('shows somebody without a single post', () => {
    expect(plan.posts.filter(({ memberId }) => memberId === idOf(silent))).toEqual([])
  })

  it('slows down around 15 August', () => {
    const signals = (from: string, to: string) =>
      plan.signals.filter(({ occurredAt }) => occurredAt >= new Date(from) && occurredAt < new Date(to))
        .length
    expect(signals('2026-08-10', '2026-08-17')).toBeLessThan(0.6 * signals('2026-07-06', '2026-07-13'))
  })
})
