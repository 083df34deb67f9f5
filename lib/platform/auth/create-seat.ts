import { sql } from 'drizzle-orm'
import { type MemberId, newId, type UserId } from '@/db/id'
import type { Role } from '@/db/scope'
import { inWriteScope, type WriteScope } from '@/db/scoped'
import { nameKey } from '@/lib/imports/domain/identity'
import { findSystemScope } from '../access/system-scope'
import { Refusal } from '../action/result'
import { insertUser, type NewUser, prepareUser } from './create-user'
import { withinIdentity } from './within-identity'

export interface NewSeat {
  readonly userId: UserId | null
  readonly email: string
  readonly name: string
  readonly role: Role
}

/** Writes a seat. The address is unique in the organization; null when it has a seat already, and nothing was written. */
export async function insertSeat(scope: WriteScope, seat: NewSeat): Promise<MemberId | null> {
  const id = newId<'member'>()
  const inserted = await scope.db.execute(sql`
    insert into member (organization_id, id, user_id, role, name, name_key, email)
    values (${scope.organizationId}, ${id}, ${seat.userId}, ${seat.role}, ${seat.name}, ${nameKey(seat.name)}, ${seat.email})
    on conflict do nothing returning id`)
  return inserted.length === 0 ? null : id
}

/**
 * Makes a user with a seat in an organization, both or neither. Throws a Refusal: `not_found` for the organization,
 * `invalid` with a code per field, `taken` when the address has a user or a seat.
 */
export async function createSeatedUser(
  organizationSlug: string,
  role: Role,
  user: NewUser,
): Promise<{ userId: UserId; memberId: MemberId }> {
  const scope = await findSystemScope({ slug: organizationSlug })
  if (scope === null) throw new Refusal('not_found', { fields: { organization: 'not_found' } })
  const ready = await prepareUser(user, { organizationName: scope.organizationName })
  return inWriteScope(scope, async writer => {
    const userId = await withinIdentity(writer, db => insertUser(db, ready))
    const memberId = await insertSeat(writer, { userId, email: ready.email, name: ready.name, role })
    if (memberId === null) throw new Refusal('taken', { fields: { email: 'taken' } })
    return { userId, memberId }
  })
}
