import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { MemberId, OrganizationId, UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { Refusal } from '../action/result'
import { insertUser, prepareUser } from './create-user'
import { type FoundToken, findToken, spendToken } from './one-time-token'

export interface InvitationFacts {
  readonly email: string
  readonly name: string
  readonly organizationId: OrganizationId
  readonly organizationName: string
  /** The user who has the invited address already, and must prove to be himself; null when one is to be made. */
  readonly userId: UserId | null
}

interface SeatRow extends Record<string, unknown> {
  readonly member_id: MemberId
  readonly email: string
  readonly name: string
  readonly organization_id: OrganizationId
  readonly organization_name: string
  readonly user_id: UserId | null
}

/** What an invitation's page shows; null for a link that does not work, or no longer. The link stays usable. */
export const findInvitation = (token: string): Promise<InvitationFacts | null> =>
  asIdentity(async db => {
    const found = await findToken(db, 'invitation', token)
    const seat = found === null ? null : await findOpenSeat(db, found)
    if (seat === null) return null
    const { email, name } = seat
    return {
      email,
      name,
      organizationId: seat.organization_id,
      organizationName: seat.organization_name,
      userId: seat.user_id,
    }
  })

/**
 * Makes the invited person a user with a name and a password, and gives him the seat. Throws a Refusal: `expired` for a dead
 * link, `invalid` with codes on `name` and `password`, `taken` when the address got a user meanwhile.
 */
export async function joinAsNewUser(token: string, name: string, password: string): Promise<UserId> {
  const invitation = await findInvitation(token)
  if (invitation === null) throw new Refusal('expired')
  const { email, organizationName } = invitation
  const ready = await prepareUser({ email, name, password }, { organizationName })
  return asIdentity(async db => {
    const seat = await spendInvitation(db, token)
    if (seat.user_id !== null) throw new Refusal('taken')
    const userId = await insertUser(db, ready)
    await takeSeat(db, seat, userId)
    return userId
  })
}

/**
 * Gives the seat to a user who proved to be himself. Throws a Refusal: `expired` for a dead link, `forbidden` when the
 * invitation is for another address, `taken` when he has a seat in that organization.
 */
export function joinAsUser(token: string, userId: UserId): Promise<void> {
  return asIdentity(async db => {
    const seat = await spendInvitation(db, token)
    if (seat.user_id !== userId) throw new Refusal('forbidden')
    await takeSeat(db, seat, userId)
  })
}

async function spendInvitation(db: Transaction, token: string): Promise<SeatRow> {
  const spent = await spendToken(db, 'invitation', token)
  const seat = spent === null ? null : await findOpenSeat(db, spent)
  if (seat === null) throw new Refusal('expired')
  return seat
}

async function findOpenSeat(
  db: Transaction,
  { organizationId, memberId }: FoundToken,
): Promise<SeatRow | null> {
  const [row] = await db.execute<SeatRow>(sql`
    select m.id as member_id, m.email, m.name, m.organization_id, o.name as organization_name, u.id as user_id
    from member m
    join organization o on o.organization_id = m.organization_id
    left join "user" u on u.email = m.email
    where m.organization_id = ${organizationId} and m.id = ${memberId}
      and m.user_id is null and m.status = 'active' and m.email is not null`)
  return row ?? null
}

async function takeSeat(db: Transaction, seat: SeatRow, userId: UserId): Promise<void> {
  const taken = await db.execute(sql`
    update member set user_id = ${userId}
    where organization_id = ${seat.organization_id} and id = ${seat.member_id} and user_id is null
      and not exists (select from member other
        where other.organization_id = ${seat.organization_id} and other.user_id = ${userId})
    returning id`)
  if (taken.length === 0) throw new Refusal('taken')
}
