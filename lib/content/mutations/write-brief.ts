import { and, eq, inArray } from 'drizzle-orm'
import { type MemberId, newId } from '@/db/id'
import { member } from '@/db/schema/organization'
import { brief } from '@/db/schema/plan'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import type { WriteBrief } from '../inputs'

/** Suggests a topic, with the why and the sources, to one or several whose content the reader looks after; gives how many. */
export async function writeBrief(scope: WriteScope, input: WriteBrief): Promise<number> {
  const { organizationId, memberId: authorId } = scope
  if (authorId === null) throw new Refusal('forbidden')
  const wanted = [...new Set(input.to)].filter(id => id !== authorId)
  const led = (id: string) =>
    scope.contentMembers === 'everyone' || scope.contentMembers.some(member => member === id)
  if (wanted.length === 0 || !wanted.every(led)) throw new Refusal('not_found')
  const seats = await scope.db
    .select({ id: member.id })
    .from(member)
    .where(
      and(eq(member.organizationId, organizationId), inArray(member.id, wanted), eq(member.status, 'active')),
    )
  if (seats.length < wanted.length) throw new Refusal('not_found')
  const { topic, why, sources } = input
  await scope.db.insert(brief).values(
    seats.map(({ id }) => ({
      organizationId,
      id: newId<'brief'>(),
      authorId,
      memberId: id,
      topic,
      why,
      sources,
    })),
  )
  for (const { id } of seats) await publish(scope, 'plan', id as MemberId)
  return seats.length
}
