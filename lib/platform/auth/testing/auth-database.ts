import { sql } from 'drizzle-orm'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '@/db/client'
import type { OrganizationId, SessionId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { asIdentity } from '@/db/scoped'
import { findSystemScope } from '@/lib/platform/access/system-scope'
import { settleEnv } from '@/lib/platform/env/env'
import { readEnv } from '@/lib/platform/env/read-env'
import { createOrganization } from '@/lib/platform/organization/create-organization'
import { freshDatabase } from '@/scripts/testing/fresh-database'

export const goodPassword = 'trois-girafes-lisent-Proust'
export const otherPassword = 'grumpy otter files taxes'
export const secret = 'a-secret-for-tests-of-32-characters-or-more'

/** A database of its own for a file of tests, and a configuration that knows it. */
export function withAuthDatabase(): void {
  let drop: () => Promise<void>
  beforeAll(async () => {
    const database = await freshDatabase()
    drop = database.drop
    configure({ DATABASE_URL: database.url })
  })
  afterAll(async () => {
    await closeDatabase()
    await drop()
  })
}

let given: Record<string, string> = {}

/** Settles the configuration of this process anew; what was given before stays. */
export function configure(texts: Record<string, string>): void {
  given = { AUTH_SECRET: secret, PUBLIC_URL: 'https://entregent.example', ...given, ...texts }
  const { DATABASE_URL, ...rest } = given
  const reading = readEnv(rest)
  if (!reading.ok || DATABASE_URL === undefined) throw new Error('The configuration of the test is wrong.')
  settleEnv(reading.env, { DATABASE_URL })
}

/** An organization by its slug, and the scope of the organization itself. */
export async function organizationOf(slug: string): Promise<Scope> {
  const facts = { timeZone: 'Europe/Paris', weekStart: 1, currency: 'EUR', language: 'fr' } as const
  await createOrganization({ slug, name: `${slug} SA`, ...facts })
  const scope = await findSystemScope({ slug })
  if (scope === null) throw new Error(`The organization ${slug} was not made.`)
  return scope
}

/** Why a session ended; null while it goes on. */
export async function endOf(sessionId: SessionId): Promise<string | null> {
  const [row] = await asIdentity(db =>
    db.execute<{ because: string | null }>(
      sql`select ended_because as because from session where id = ${sessionId}`,
    ),
  )
  if (row === undefined) throw new Error('There is no such session.')
  return row.because
}

/** Makes everything about a one-time link older. */
export const ageTokens = (interval: string): Promise<unknown> =>
  asIdentity(db =>
    db.execute(
      sql`update one_time_token set expires_at = expires_at - ${interval}::interval, created_at = created_at - ${interval}::interval`,
    ),
  )

export const seatsOf = (organizationId: OrganizationId, email: string) =>
  asIdentity(db =>
    db.execute<{ user_id: string | null; role: string }>(
      sql`select user_id, role from member where organization_id = ${organizationId} and email = ${email}`,
    ),
  )
