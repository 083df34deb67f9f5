import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type MemberId, newId, type UserId } from '@/db/id'
import { auditEntry } from '@/db/schema/platform'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '../action/result'
import { insertSeat } from './create-seat'
import { issueToken } from './one-time-token'
import { publicOrigin } from './public-origin'
import { emailInput, nameInput } from './user-inputs'
import { withinIdentity } from './within-identity'

/** Who is invited, and to which role; an existing seat of that address keeps its own. */
export const invitationInput = z.object({
  email: emailInput,
  name: nameInput,
  role: z.enum(['salesperson', 'manager', 'director', 'marketing', 'admin']),
})

export interface Invitation {
  readonly memberId: MemberId
  /** Works once, for 7 days; whoever has it takes the seat. It can be shown now only. */
  readonly link: string
}

interface SeatRow extends Record<string, unknown> {
  readonly id: MemberId
  readonly user_id: UserId | null
  readonly status: 'active' | 'deactivated'
}

/**
 * Keeps or makes the seat of an address and gives the link to hand over; an earlier link for the seat is dead from then on.
 * Throws a Refusal on `email`: `taken` when the seat has its user already, `deactivated` when it is closed.
 */
export async function inviteMember(
  scope: WriteScope,
  { email, name, role }: z.output<typeof invitationInput>,
): Promise<Invitation> {
  const made = await insertSeat(scope, { userId: null, email, name, role })
  const memberId = made ?? (await freeSeat(scope, email))
  const { organizationId } = scope
  const token = await withinIdentity(scope, async db => {
    await db.execute(sql`
      delete from one_time_token where purpose = 'invitation' and organization_id = ${organizationId}
        and member_id = ${memberId} and used_at is null`)
    return issueToken(db, 'invitation', { organizationId, memberId })
  })
  await scope.db.insert(auditEntry).values({
    organizationId,
    id: newId<'audit'>(),
    memberId: scope.memberId,
    action: 'member/invite',
    entity: 'member',
    entityId: memberId,
    details: { email },
  })
  return { memberId, link: `${publicOrigin()}/invite/${token}` }
}

async function freeSeat(scope: WriteScope, email: string): Promise<MemberId> {
  const [seat] = await scope.db.execute<SeatRow>(sql`
    select id, user_id, status from member
    where organization_id = ${scope.organizationId} and email = ${email} for update`)
  if (seat === undefined) throw new Refusal('conflict')
  if (seat.user_id !== null) throw new Refusal('taken', { fields: { email: 'taken' } })
  if (seat.status !== 'active') throw new Refusal('invalid', { fields: { email: 'deactivated' } })
  return seat.id
}
