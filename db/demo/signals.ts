import { type Day, dayOf, instantOf, weekdayOf } from './calendar'
import { callWarmly, type Reason, writeWarmly } from './call'
import { afterWorkingHours, type Desk } from './desk'
import type { Acquaintance } from './plan-people'
import type { Random } from './random'
import type { PostRow, SignalRow } from './rows'
import { signalNotes } from './texts/sales-floor'
import { logTouch } from './touch'

type Kind = SignalRow['kind']

const ofPosts = { comment: 24, reaction: 34, message: 10 } as const
const ofOthers = {
  message: 10,
  profile_view: 14,
  accepted_connection: 12,
  visit: 9,
  download: 7,
  request: 8,
} as const
const fromPosts = 0.5
/** People react to what they saw in the last days. */
const freshDays = 12
/** On a Sunday evening people scroll, a little. */
const weekendPace = 0.25

/** What people do on a day because they saw, met or remembered the salesperson. */
export function receiveSignals(desk: Desk, day: Day): void {
  const { random, season, seat } = desk
  const pace = weekdayOf(day) > 5 ? weekendPace : season.pace(day)
  const count = random.count((seat.persona.signals / 5) * pace * desk.form(day))
  for (let index = 0; index < count; index += 1) {
    const at = instantOf(day, random.between(7 * 60 + 20, 21 * 60 + 30))
    const post = random.chance(fromPosts) ? recentPost(desk, at) : undefined
    const kind: Kind = post === undefined ? random.weighted(ofOthers) : random.weighted(ofPosts)
    receiveSignal(desk, { kind, person: someone(desk), at, postId: post?.id ?? null })
  }
}

interface Received {
  readonly kind: Kind
  readonly person: Acquaintance
  readonly at: Date
  readonly postId?: string | null
}

/** Writes a signal down and, mostly, answers it. */
export function receiveSignal(desk: Desk, { kind, person, at, postId = null }: Received): void {
  const { random, seat, newId, trail } = desk
  const { answers, answerHours } = seat.persona
  const answered = random.chance(answers)
  const answeredAt = afterWorkingHours(desk, at, random.around(answerHours / desk.form(dayOf(at)), 0.9))
  const signal: SignalRow = {
    id: newId(at),
    memberId: seat.memberId,
    personId: person.personId,
    kind,
    status: answered ? 'answered' : 'waiting',
    occurredAt: at,
    answeredAt: answered ? answeredAt : null,
    postId,
    note: noteOf(kind, random),
    createdAt: at,
  }
  trail.signals.push(signal)
  if (!answered) return
  const reason: Reason = { person, source: sourceOf(kind), since: at, cites: { signalId: signal.id } }
  const first = random.weighted(firstAnswer[kind])
  if (first === 'warm_call') callWarmly(desk, reason, answeredAt)
  else if (first === 'face_to_face') receiveVisitor(desk, reason, answeredAt)
  else writeWarmly(desk, reason, answeredAt, first)
}

const asked = { warm_call: 62, inbound: 26, mailing: 12 }
const looked = { social: 62, warm_call: 26, mailing: 12 }
const firstAnswer = {
  comment: looked,
  reaction: { social: 66, warm_call: 24, mailing: 10 },
  profile_view: { social: 58, warm_call: 22, mailing: 20 },
  accepted_connection: { social: 64, warm_call: 26, mailing: 10 },
  message: { social: 34, warm_call: 50, inbound: 16 },
  visit: { face_to_face: 46, warm_call: 54 },
  event: { warm_call: 70, mailing: 30 },
  download: { mailing: 34, warm_call: 66 },
  request: asked,
  introduction: asked,
} as const satisfies Record<Kind, object>

function receiveVisitor(desk: Desk, reason: Reason, at: Date): void {
  const { person, cites } = reason
  const minutes = desk.random.between(12, 40)
  const personId = person.personId
  logTouch(desk, { channel: 'face_to_face', result: 'interested', occurredAt: at, personId, minutes, cites })
  if (desk.random.chance(0.7))
    callWarmly(desk, reason, afterWorkingHours(desk, at, desk.random.between(6, 24)))
}

function recentPost(desk: Desk, at: Date): PostRow | undefined {
  const posts = desk.trail.posts.filter(
    ({ publishedAt }) =>
      publishedAt != null && publishedAt < at && dayOf(at) - dayOf(publishedAt) <= freshDays,
  )
  return posts.at(-1)
}

/** Some people lean in again and again. */
export function someone(desk: Desk): Acquaintance {
  const { random, known } = desk
  return random.chance(0.35) ? random.pick(known.slice(0, 5)) : random.pick(known)
}

function noteOf(kind: Kind, random: Random): string | null {
  const notes: Partial<Record<Kind, readonly string[]>> = signalNotes
  const said = notes[kind]
  return said !== undefined && random.chance(0.55) ? random.pick(said) : null
}

const sources: Partial<Record<Kind, string>> = {
  visit: 'Visite',
  event: 'Salon',
  request: 'Demande entrante',
  download: 'Demande entrante',
  introduction: 'Introduction',
}

const sourceOf = (kind: Kind): string => sources[kind] ?? 'Publication'
