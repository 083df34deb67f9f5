import { type Day, instantOf } from './calendar'
import type { Desk } from './desk'
import { addPost } from './posts'
import { briefs } from './texts/briefs'
import { workdaysBefore } from './workdays'

/** What marketing and managers suggested to the desk's salesperson, and what became of it. */
export function planBriefs(desk: Desk, today: Day): void {
  const { seat, season, newId, sources, trail } = desk
  const at = (workdaysAgo: number, minute: number) =>
    instantOf(workdaysBefore(season, today, workdaysAgo), minute)
  for (const { by, to, workdaysAgo, topic, why, sources: named = '', answer } of briefs) {
    if (to !== seat.persona.name) continue
    const createdAt = at(workdaysAgo, 602)
    const row = {
      id: newId(createdAt),
      authorId: seat[by].id,
      memberId: seat.memberId,
      topic,
      why,
      sources: named,
      createdAt,
    }
    if (answer === 'open') {
      trail.briefs.push({ ...row, status: 'open' })
      continue
    }
    if ('declinedBecause' in answer) {
      trail.briefs.push({ ...row, status: 'declined', declinedBecause: answer.declinedBecause })
      continue
    }
    const { status, workdaysAgo: since, voice, intent, body } = answer.taken
    const publishedAt = status === 'published' ? at(since, 737) : null
    sources.ledger.add(body, seat.memberId, workdaysBefore(season, today, since))
    const postId = addPost(
      desk,
      { voice, intent, language: 'fr', body },
      { status, plannedFor: null, publishedAt, createdAt: at(since + 1, 1000), shared: publishedAt !== null },
    )
    trail.briefs.push({ ...row, status: 'taken', postId })
  }
}
