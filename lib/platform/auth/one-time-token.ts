import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { MemberId, OrganizationId, UserId } from '@/db/id'

export type TokenPurpose = 'setup' | 'invitation' | 'password_reset'

const lifetimeHours: Record<TokenPurpose, number> = { setup: 7 * 24, invitation: 7 * 24, password_reset: 1 }

export interface TokenSubject {
  readonly userId?: UserId
  readonly organizationId?: OrganizationId
  readonly memberId?: MemberId
}

interface TokenRow extends Record<string, unknown> {
  readonly user_id: UserId | null
  readonly organization_id: OrganizationId | null
  readonly member_id: MemberId | null
  readonly mailed: boolean
}

export interface FoundToken {
  readonly userId: UserId | null
  readonly organizationId: OrganizationId | null
  readonly memberId: MemberId | null
  /** Whether it was sent to the address and shown to nobody, so that whoever has it reads the mail there. */
  readonly mailed: boolean
}

/** A new link's secret, 256 random bits in base64url; only its hash is kept. Valid 1 hour for a reset, else 7 days. */
export async function issueToken(
  db: Transaction,
  purpose: TokenPurpose,
  subject: TokenSubject,
  { mailed = false }: { mailed?: boolean } = {},
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await db.execute(sql`
    insert into one_time_token (token_hash, purpose, user_id, organization_id, member_id, mailed, expires_at)
    values (${hashOf(secret)}, ${purpose}, ${subject.userId ?? null}, ${subject.organizationId ?? null},
      ${subject.memberId ?? null}, ${mailed}, now() + make_interval(hours => ${lifetimeHours[purpose]}))`)
  return secret
}

/** Whom a link is for; null when it never was, was used, or is over. It stays usable. */
export async function findToken(
  db: Transaction,
  purpose: TokenPurpose,
  secret: string,
): Promise<FoundToken | null> {
  const [row] = await db.execute<TokenRow>(sql`
    select user_id, organization_id, member_id, mailed from one_time_token
    where token_hash = ${hashOf(secret)} and purpose = ${purpose} and used_at is null and expires_at > now()`)
  return row === undefined ? null : found(row)
}

/** Uses a link up and says whom it is for; null as in `findToken`. Of two at once, one gets it. */
export async function spendToken(
  db: Transaction,
  purpose: TokenPurpose,
  secret: string,
): Promise<FoundToken | null> {
  const [row] = await db.execute<TokenRow>(sql`
    update one_time_token set used_at = now()
    where token_hash = ${hashOf(secret)} and purpose = ${purpose} and used_at is null and expires_at > now()
    returning user_id, organization_id, member_id, mailed`)
  return row === undefined ? null : found(row)
}

// The secret is random and long: a plain hash cannot be searched, and finds its row by the key.
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

const found = (row: TokenRow): FoundToken => ({
  userId: row.user_id,
  organizationId: row.organization_id,
  memberId: row.member_id,
  mailed: row.mailed,
})
