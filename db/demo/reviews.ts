import { type Day, instantOf } from './calendar'
import type { Desk } from './desk'
import { addPost } from './posts'
import { reviews } from './texts/reviews'
import { workdaysBefore } from './workdays'

/** The posts that the desk's salesperson asked to have read, with what was said of them. */
export function planReviews(desk: Desk, today: Day): void {
  const { seat, season, newId, sources, trail } = desk
  const people = {
    author: { id: seat.memberId, name: seat.persona.name },
    manager: seat.manager,
    marketing: seat.marketing,
  }
  for (const { author, voice, intent, body, daysAhead, remarks } of reviews) {
    if (author !== seat.persona.name) continue
    sources.ledger.add(body, seat.memberId, today)
    const postId = addPost(
      desk,
      { voice, intent, language: 'fr', body },
      {
        status: 'in_review',
        plannedFor: daysAhead === null ? null : instantOf(season.workday(today + daysAhead), 735),
        publishedAt: null,
        createdAt: instantOf(workdaysBefore(season, today, 4), 1000),
        shared: true,
      },
    )
    for (const remark of remarks) {
      const createdAt = instantOf(workdaysBefore(season, today, remark.workdaysAgo), remark.minute)
      const named = (['author', 'manager', 'marketing'] as const).filter(who =>
        remark.body.includes(`{${who}}`),
      )
      trail.postComments.push({
        id: newId(createdAt),
        postId,
        authorId: people[remark.by].id,
        body: named.reduce((text, who) => text.replaceAll(`{${who}}`, people[who].name), remark.body),
        mentions: named.map(who => people[who].id),
        createdAt,
      })
    }
  }
}
