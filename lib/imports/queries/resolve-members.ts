import { eq } from 'drizzle-orm'
import { member } from '@/db/schema/organization'
import type { ReadScope } from '@/db/scoped'
import { emailKey, nameKey } from '../domain/identity'

/** Owners as written, by the folded name, with the seat that the answers gave them: an id, an e-mail address or a name. */
export async function resolveMembers(
  scope: ReadScope,
  answers: Readonly<Record<string, string>>,
): Promise<readonly { owner_key: string; member_id: string }[]> {
  const given = Object.entries(answers)
  if (given.length === 0) return []
  const seats = await scope.db
    .select({ id: member.id, nameKey: member.nameKey, email: member.email })
    .from(member)
    .where(eq(member.organizationId, scope.organizationId))
  const known = new Map<string, string>()
  for (const { id, nameKey: key } of seats) known.set(key, id)
  for (const { id, email } of seats) if (email !== null) known.set(emailKey(email), id)
  for (const { id } of seats) known.set(id, id)
  return given.flatMap(([owner, answer]) => {
    const memberId = known.get(answer) ?? known.get(emailKey(answer)) ?? known.get(nameKey(answer))
    return memberId === undefined ? [] : [{ owner_key: nameKey(owner), member_id: memberId }]
  })
}
