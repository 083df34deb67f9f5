import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { MemberId, OrganizationId, UserId } from '@/db/id'
import type { Role } from '@/db/scope'
import { asIdentity } from '@/db/scoped'

export interface Seat {
  readonly organizationId: OrganizationId
  readonly organizationName: string
  readonly memberId: MemberId
  readonly role: Role
}

interface SeatRow extends Record<string, unknown> {
  readonly organization_id: OrganizationId
  readonly name: string
  readonly id: MemberId
  readonly role: Role
}

/** The active seats of a user, the oldest first. */
export async function findSeats(db: Transaction, userId: UserId): Promise<readonly Seat[]> {
  const rows = await db.execute<SeatRow>(sql`
    select m.organization_id, o.name, m.id, m.role
    from member m join organization o on o.organization_id = m.organization_id
    where m.user_id = ${userId} and m.status = 'active'
    order by m.created_at, m.organization_id`)
  return rows.map(row => ({
    organizationId: row.organization_id,
    organizationName: row.name,
    memberId: row.id,
    role: row.role,
  }))
}

/** The active seats of a user, for the switch between organizations. */
export const listSeats = (userId: UserId): Promise<readonly Seat[]> => asIdentity(db => findSeats(db, userId))
