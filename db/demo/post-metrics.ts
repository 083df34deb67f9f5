import { dayOf, instantOf } from './calendar'
import type { Desk } from './desk'

/** Days after a post came out at which the network is read, and the share of its life it has lived by then. */
const readings = [
  { days: 1, share: 0.52 },
  { days: 3, share: 0.76 },
  { days: 7, share: 0.9 },
  { days: 21, share: 1 },
]

/** Running totals of each published post, growing from reading to reading. */
export function planMetrics(desk: Desk): void {
  const { random, seat, newId, trail } = desk
  for (const { id, memberId, publishedAt } of trail.posts) {
    if (publishedAt == null) continue
    const impressions = Math.max(60, random.around(seat.persona.audience, 0.45))
    const engaged = impressions * Math.min(0.15, random.around(seat.persona.engagement, 0.3))
    const [comments, reposts] = [0.16 + random.next() * 0.14, 0.02 + random.next() * 0.06]
    const [people, lookers] = [0.6 + random.next() * 0.2, 0.006 + random.next() * 0.012]
    for (const { days, share } of readings) {
      const capturedAt = instantOf(dayOf(publishedAt) + days, 395)
      trail.postMetrics.push({
        id: newId(capturedAt),
        postId: id,
        memberId,
        capturedAt,
        impressions: Math.round(impressions * share),
        reactions: Math.round(engaged * share * (1 - comments - reposts)),
        comments: Math.round(engaged * share * comments),
        reposts: Math.round(engaged * share * reposts),
        clicks: Math.round(engaged * share * 0.4),
        reached: Math.round(impressions * share * people),
        profileViews: Math.round(impressions * share * lookers),
        followers: Math.round(impressions * share * lookers * 0.2),
      })
    }
  }
}

/** Time that no touch holds: writing, noted on the day of the post. */
export function planWriting(desk: Desk): void {
  const { random, seat, newId, trail } = desk
  const repeats = seat.persona.originality < 0.3
  for (const { publishedAt } of trail.posts) {
    if (publishedAt == null) continue
    trail.timeEntries.push({
      id: newId(publishedAt),
      memberId: seat.memberId,
      channel: 'social',
      day: new Date(publishedAt.getTime()).toISOString().slice(0, 10),
      minutes: repeats ? random.between(3, 8) : random.between(20, 55),
      note: seat.persona.english > 0.4 ? 'Writing' : 'Écriture',
      createdAt: publishedAt,
    })
  }
}
