import { dayOf, isoDate } from './calendar'
import type { Desk } from './desk'
import type { StageKey } from './house'
import type { ActivityRows, MeetingRow, PostRow, PromiseRow, SignalRow } from './rows'
import { settleDeal } from './settle-deal'

export interface Window {
  readonly since: Date
  readonly now: Date
  readonly stageIds: Readonly<Record<StageKey, string>>
}

/** An unanswered signal is let go after so many days. */
const letGoDays = 13
const scheduledDays = 12

/** Cuts a trail at now and at the first day shown: what is to come becomes planned, open or waiting, or is not there yet. */
export function settle(desk: Desk, window: Window): ActivityRows {
  const { trail } = desk
  const { since, now } = window
  const within = (at: Date) => since <= at && at <= now
  const deals = trail.deals.flatMap(deal => settleDeal(desk, deal, window))
  const dealIds = new Set(deals.map(({ opportunity }) => opportunity.id))
  const touches = trail.touches.filter(({ occurredAt }) => within(occurredAt))
  const touchCitations = keepOf(trail.touchCitations, 'touchId', touches)
  const posts = trail.posts.flatMap(post => settlePost(post, window))
  const postIds = idsOf(posts)
  const meetings = trail.meetings.flatMap(meeting => settleMeeting(desk, meeting, window, dealIds))
  const cited = new Set(touchCitations.map(({ signalId }) => signalId))
  const signals = trail.signals
    .filter(({ id, occurredAt }) => within(occurredAt) || (occurredAt < since && cited.has(id)))
    .map(signal => settleSignal(desk, signal, now, postIds))
  const introduced = new Set([...touchCitations, ...signals].map(({ introductionId }) => introductionId))
  return {
    posts,
    rhythmSlots: trail.rhythmSlots,
    briefs: trail.briefs,
    postComments: keepOf(trail.postComments, 'postId', posts),
    postMetrics: keepOf(trail.postMetrics, 'postId', posts).filter(({ capturedAt }) => capturedAt <= now),
    introductions: trail.introductions
      .filter(({ id, occurredAt }) => within(occurredAt) || introduced.has(id))
      .map(row => ({ ...row, thankedAt: upTo(row.thankedAt, now) })),
    signals,
    touches,
    touchCitations,
    timeEntries: trail.timeEntries.filter(
      ({ day, createdAt }) => day >= isoDate(dayOf(since)) && createdAt !== undefined && createdAt <= now,
    ),
    opportunities: deals.map(({ opportunity }) => opportunity),
    stageChanges: deals.flatMap(({ changes }) => changes),
    meetings,
    participants: keepOf(trail.participants, 'meetingId', meetings),
    promises: keepOf(trail.promises, 'meetingId', meetings)
      .filter(({ createdAt }) => createdAt !== undefined && createdAt <= now)
      .map(row => settlePromise(row, now)),
  }
}

const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id))

function keepOf<Key extends string, Row extends { readonly [key in Key]?: string | null | undefined }>(
  rows: readonly Row[],
  key: Key,
  parents: readonly { readonly id: string }[],
): Row[] {
  const ids = idsOf(parents)
  return rows.filter(row => ids.has(row[key] ?? ''))
}

const upTo = (at: Date | null | undefined, now: Date): Date | null => (at != null && at <= now ? at : null)

function settleSignal(desk: Desk, signal: SignalRow, now: Date, postIds: ReadonlySet<string>): SignalRow {
  const answeredAt = upTo(signal.answeredAt, now)
  const postId = postIds.has(signal.postId ?? '') ? (signal.postId ?? null) : null
  if (answeredAt !== null) return { ...signal, postId, answeredAt, status: 'answered' }
  const age = dayOf(now) - dayOf(signal.occurredAt)
  const status = age < letGoDays ? 'waiting' : desk.random.chance(0.85) ? 'dismissed' : 'snoozed'
  return { ...signal, postId, answeredAt, status }
}

function settlePost(post: PostRow, { since, now }: Window): PostRow[] {
  if (post.status === 'in_review') return [post]
  const at = post.publishedAt ?? post.plannedFor ?? null
  if (at !== null && at < since) return []
  if (at === null || at <= now) return [post]
  // An unplanned post cannot be known ahead; a plan far ahead is still a draft.
  if (post.plannedFor == null) return []
  const near = dayOf(at) - dayOf(now) <= scheduledDays
  const createdAt = post.createdAt !== undefined && post.createdAt > now ? now : post.createdAt
  return [
    {
      ...post,
      createdAt,
      status: near ? 'scheduled' : 'draft',
      editedAt: createdAt,
      publishedAt: null,
      url: null,
    },
  ]
}

function settleMeeting(
  desk: Desk,
  meeting: MeetingRow,
  { since, now }: Window,
  dealIds: ReadonlySet<string>,
): MeetingRow[] {
  const { startsAt, createdAt } = meeting
  const said = !isFresh(desk, startsAt, now) && startsAt <= now
  if (startsAt < since || createdAt === undefined || createdAt > now) return []
  const opportunityId = dealIds.has(meeting.opportunityId ?? '') ? (meeting.opportunityId ?? null) : null
  // Nobody bumps into anybody in the diary of tomorrow, and what just happened by chance is written down at once.
  if (said || meeting.planned === false) return [{ ...meeting, opportunityId }]
  const status = startsAt > now ? 'planned' : 'to_confirm'
  return [{ ...meeting, opportunityId, status, significant: null, nextStep: null, nextStepOn: null }]
}

/** Nobody has said yet how the meetings of today went, nor, mostly, those of the last working day. */
function isFresh({ season, random }: Desk, startsAt: Date, now: Date): boolean {
  const [day, today] = [dayOf(startsAt), dayOf(now)]
  const unsaid = random.chance(0.7)
  let lastWorkday = today - 1
  while (season.pace(lastWorkday) === 0) lastWorkday -= 1
  return day === today || (day >= lastWorkday && day < today && unsaid)
}

function settlePromise(promise: PromiseRow, now: Date): PromiseRow {
  const settledAt = upTo(promise.settledAt, now)
  return { ...promise, settledAt, status: settledAt === null ? 'open' : (promise.status ?? 'open') }
}

export const joinTrails = (parts: readonly ActivityRows[]): ActivityRows => ({
  posts: parts.flatMap(part => part.posts),
  postMetrics: parts.flatMap(part => part.postMetrics),
  rhythmSlots: parts.flatMap(part => part.rhythmSlots),
  briefs: parts.flatMap(part => part.briefs),
  postComments: parts.flatMap(part => part.postComments),
  introductions: parts.flatMap(part => part.introductions),
  signals: parts.flatMap(part => part.signals),
  touches: parts.flatMap(part => part.touches),
  touchCitations: parts.flatMap(part => part.touchCitations),
  timeEntries: parts.flatMap(part => part.timeEntries),
  opportunities: parts.flatMap(part => part.opportunities),
  stageChanges: parts.flatMap(part => part.stageChanges),
  meetings: parts.flatMap(part => part.meetings),
  participants: parts.flatMap(part => part.participants),
  promises: parts.flatMap(part => part.promises),
})
