import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { emailKey } from '@/lib/imports/domain/identity'
import { proveEmail } from './prove-email'

export interface ProvenIdentity {
  /** Names the issuer for ever: `google`, `entra:<tenant>`, `linkedin`, `oidc:<issuer>`. */
  readonly provider: string
  readonly subject: string
  readonly email: string | null
  /** Whether the provider vouches that the subject reads mail at that address. */
  readonly emailVerified: boolean
}

/**
 * The user whom a provider has proved; null when nobody here is meant. There is no sign-up: a subject seen for the first time
 * is linked to an existing user with an active seat by a verified address, and for ever; that proves the address (`proveEmail`). A user who has another subject
 * at that provider is not linked again: addresses are passed on to new colleagues.
 */
export function linkIdentity({
  provider,
  subject,
  email,
  emailVerified,
}: ProvenIdentity): Promise<UserId | null> {
  return asIdentity(async db => {
    const known = await findLinked(db, provider, subject)
    if (known !== null || email === null || !emailVerified) return known
    const meant = await lockSeatedUser(db, emailKey(email))
    if (meant === null) return null
    await proveEmail(db, meant)
    await db.execute(sql`
      insert into user_identity (provider, subject, user_id)
      select ${provider}, ${subject}, ${meant}::uuid
      where not exists (select from user_identity where user_id = ${meant} and provider = ${provider})
      on conflict do nothing`)
    return findLinked(db, provider, subject)
  })
}

/** Two requests of one person at once take turns. */
async function lockSeatedUser(db: Transaction, email: string): Promise<UserId | null> {
  const [row] = await db.execute<{ id: UserId }>(sql`
    select u.id from "user" u
    where u.email = ${email} and not u.is_demo
      and exists (select from member m where m.user_id = u.id and m.status = 'active')
    for update`)
  return row?.id ?? null
}

async function findLinked(db: Transaction, provider: string, subject: string): Promise<UserId | null> {
  const [row] = await db.execute<{ user_id: UserId }>(
    sql`select user_id from user_identity where provider = ${provider} and subject = ${subject}`,
  )
  return row?.user_id ?? null
}
