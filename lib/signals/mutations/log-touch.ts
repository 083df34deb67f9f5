import { and, eq } from 'drizzle-orm'
import { newId } from '@/db/id'
import { person } from '@/db/schema/people'
import { touch, touchCitation } from '@/db/schema/touch'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { needsToBreathe } from '../domain/breathing'
import {
  type Channel,
  channelOf,
  type Direction,
  isTwoWay,
  isWarm,
  type Medium,
  type TouchResult,
} from '../domain/touch'
import { findReachedInVain } from '../queries/find-reached-in-vain'
import { type Citations, findCited } from './find-cited'
import { noteContact } from './note-contact'

export interface TouchFacts extends Citations {
  readonly personId: string
  readonly medium: Medium
  readonly direction: Direction
  readonly result: TouchResult
  readonly minutes: number
  readonly occurredAt: Date
  readonly note: string | null
  /** The writer was told that the person is to be left to breathe, and goes on. */
  readonly againstBreathing?: boolean
}

export interface LoggedTouch {
  readonly id: string
  readonly warm: boolean
  readonly channel: Channel
  readonly againstBreathing: boolean
}

/**
 * Writes down one touch of the reader with what it answers. Warm or cold comes from that alone, at this moment, and stays.
 * A person who is to be left to breathe is refused as `person: breathing` until `againstBreathing` says that he was told.
 */
export async function logTouch(scope: WriteScope, facts: TouchFacts): Promise<LoggedTouch> {
  const { db, organizationId, memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const { personId, direction, result, minutes, occurredAt, note } = facts
  const [known] = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), eq(person.id, personId)))
  if (known === undefined) throw new Refusal('not_found')
  const cited = await findCited(scope, personId, facts)
  if (cited.some(sign => sign.occurredAt > occurredAt))
    throw new Refusal('wrong', { fields: { occurredAt: 'before_sign' } })
  const againstBreathing = direction === 'outbound' && (await asksToBreathe(scope, facts))
  const warm = isWarm(occurredAt, cited)
  const channel = channelOf(facts.medium, warm)
  const id = newId<'touch'>()
  await db.insert(touch).values({
    organizationId,
    id,
    memberId,
    personId,
    channel,
    direction,
    result,
    warm,
    minutes,
    occurredAt,
    note,
    againstBreathing,
  })
  if (cited.length > 0)
    await db.insert(touchCitation).values(
      cited.map(sign => ({
        organizationId,
        id: newId<'citation'>(),
        touchId: id,
        memberId,
        signalId: sign.kind === 'signal' ? sign.id : null,
        introductionId: sign.kind === 'introduction' ? sign.id : null,
      })),
    )
  if (isTwoWay(facts)) await noteContact(scope, personId, occurredAt)
  await publish(scope, 'signals', memberId)
  return { id, warm, channel, againstBreathing }
}

/** Whether the person is to be left to breathe; stops a writer who was not told. */
async function asksToBreathe(scope: WriteScope, facts: TouchFacts): Promise<boolean> {
  const reached = await findReachedInVain(scope, facts.personId, facts.occurredAt)
  if (!needsToBreathe(reached)) return false
  if (facts.againstBreathing !== true) throw new Refusal('wrong', { fields: { person: 'breathing' } })
  return true
}
