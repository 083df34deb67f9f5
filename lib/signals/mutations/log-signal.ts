import { and, eq, or } from 'drizzle-orm'
import { newId } from '@/db/id'
import { post } from '@/db/schema/content'
import { introduction } from '@/db/schema/people'
import { signal } from '@/db/schema/touch'
import type { WriteScope } from '@/db/scoped'
import { instantOfField } from '@/lib/content/domain/local-field'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { LogSignal } from '../inputs'
import { resolvePerson } from './resolve-person'

export interface LoggedSignal {
  readonly id: string
  readonly personId: string
  readonly personName: string
  /** Whether nobody knew the person before. */
  readonly made: boolean
}

/** A clock may go a little ahead of ours; a sign of tomorrow is a mistake. */
const slack = 5 * 60_000

/** Notes what a person did, for the reader himself to answer. */
export async function logSignal(scope: WriteScope, input: LogSignal): Promise<LoggedSignal> {
  const { db, organizationId, memberId } = scope
  if (memberId === null) throw new Refusal('forbidden')
  const said = input.occurredAt === '' ? new Date() : instantOfField(scope.timeZone, input.occurredAt)
  if (said === null) throw new Refusal('wrong', { fields: { occurredAt: 'invalid' } })
  const now = new Date()
  if (said.getTime() > now.getTime() + slack) throw new Refusal('wrong', { fields: { occurredAt: 'future' } })
  const occurredAt = said > now ? now : said
  const human = await resolvePerson(scope, input)
  const { postId, introductionId } = startOf(input.start)
  if (postId !== null) await mustSeePost(scope, postId)
  if (introductionId !== null) await mustConcern(scope, introductionId, human.id)
  const id = newId<'signal'>()
  await db.insert(signal).values({
    organizationId,
    id,
    memberId,
    personId: human.id,
    kind: input.kind,
    occurredAt,
    postId,
    introductionId,
    note: input.note,
  })
  await publish(scope, 'signals', memberId)
  return { id, personId: human.id, personName: human.name, made: human.made }
}

/** `post:ID` or `introduction:ID`, as the form's one list has them. */
function startOf(start: string): { postId: string | null; introductionId: string | null } {
  const [what, id = null] = start.split(':')
  return { postId: what === 'post' ? id : null, introductionId: what === 'introduction' ? id : null }
}

async function mustSeePost({ db, organizationId }: WriteScope, postId: string): Promise<void> {
  const [found] = await db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.organizationId, organizationId), eq(post.id, postId)))
  if (found === undefined) throw new Refusal('not_found')
}

/** An introduction starts a signal of one of the two people it brought together. */
async function mustConcern(
  { db, organizationId }: WriteScope,
  introductionId: string,
  personId: string,
): Promise<void> {
  const [found] = await db
    .select({ id: introduction.id })
    .from(introduction)
    .where(
      and(
        eq(introduction.organizationId, organizationId),
        eq(introduction.id, introductionId),
        or(eq(introduction.introducedId, personId), eq(introduction.giverId, personId)),
      ),
    )
  if (found === undefined) throw new Refusal('wrong', { fields: { start: 'other_person' } })
}
