import { boolean, index, pgEnum, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from './columns'

/** Tables that are global by nature: a human signs in before any organization is known. */

export const tokenPurpose = pgEnum('token_purpose', ['setup', 'invitation', 'password_reset'])

export const user = pgTable(
  'user',
  {
    id: uuid('id').primaryKey(),
    /** Trimmed and lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    /** When the owner of the address first proved it, by a link sent there or a provider that vouches for it; null until then. */
    emailProvenAt: instant('email_proven_at'),
    language: text('language', { enum: ['fr', 'en'] }),
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: createdAt(),
  },
  table => [uniqueIndex('user_email_key').on(table.email)],
)

/** A human as an OpenID Connect provider knows him. */
export const userIdentity = pgTable(
  'user_identity',
  {
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  table => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index('user_identity_user_index').on(table.userId),
  ],
)

export const session = pgTable(
  'session',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id),
    /** The seat the session works in. */
    organizationId: uuid('organization_id'),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because', {
      enum: ['signed_out', 'new_password', 'address_proven', 'deactivated', 'administrator'],
    }),
    userAgent: text('user_agent'),
  },
  table => [index('session_user_index').on(table.userId)],
)

/** Failed sign-ins, counted per account and per address. */
export const signInFailure = pgTable(
  'sign_in_failure',
  {
    id: uuid('id').primaryKey(),
    /** What failures are counted under, as a keyed hash: `pair:`, `account:`, `address:` or `device:`. */
    key: text('key').notNull(),
    failedAt: instant('failed_at').notNull().defaultNow(),
  },
  table => [index('sign_in_failure_key_index').on(table.key, table.failedAt)],
)

/** A link that works once. Only the hash of its secret is kept. */
export const oneTimeToken = pgTable('one_time_token', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: tokenPurpose('purpose').notNull(),
  userId: uuid('user_id').references(() => user.id),
  organizationId: uuid('organization_id'),
  memberId: uuid('member_id'),
  createdAt: createdAt(),
  /** Sent to the address and shown to nobody: whoever uses it reads the mail there. */
  mailed: boolean('mailed').notNull().default(false),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})
