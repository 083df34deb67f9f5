import { sql } from 'drizzle-orm'
import type { UserId } from '@/db/id'
import type { Role } from '@/db/scope'
import { asIdentity } from '@/db/scoped'
import { env } from '../env/env'

export interface DemoUser {
  readonly role: Role
  readonly name: string
  readonly email: string
}

interface DemoRow extends Record<string, unknown> {
  readonly role: Role
  readonly name: string
  readonly email: string
  readonly user_id: UserId
}

/** Whether one click signs in: DEMO is on, which the configuration refuses with a database of one's own. */
export const demoIsOn = (): boolean => env().DEMO

/** One demo user per role, in the order of the ladder; none when DEMO is off. */
export async function listDemoUsers(): Promise<readonly DemoUser[]> {
  if (!demoIsOn()) return []
  const rows = await asIdentity(db =>
    db.execute<DemoRow>(sql`
      select * from (
        select distinct on (m.role) m.role, m.name, u.email, u.id as user_id
        from organization o
        join member m on m.organization_id = o.organization_id and m.status = 'active'
        join "user" u on u.id = m.user_id and u.is_demo
        where o.is_demo
        order by m.role, u.created_at, u.id
      ) first order by role`),
  )
  return rows.map(({ role, name, email }) => ({ role, name, email }))
}

/**
 * The demo user of an address: a demo user with a seat in a demo organization and in no other. Null for anyone else, and for
 * everyone when DEMO is off.
 */
export async function findDemoUser(email: string): Promise<UserId | null> {
  if (!demoIsOn()) return null
  return asIdentity(async db => {
    const [row] = await db.execute<{ id: UserId }>(sql`
      select u.id from "user" u
      where u.email = ${email} and u.is_demo
        and exists (
          select from member m join organization o on o.organization_id = m.organization_id
          where m.user_id = u.id and m.status = 'active' and o.is_demo)
        and not exists (
          select from member m join organization o on o.organization_id = m.organization_id
          where m.user_id = u.id and not o.is_demo)`)
    return row?.id ?? null
  })
}
