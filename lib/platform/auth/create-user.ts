import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { newId, type UserId } from '@/db/id'
import { asIdentity } from '@/db/scoped'
import { Refusal } from '../action/result'
import type { PasswordOwner } from './domain/password-rules'
import { fieldCodes } from './field-codes'
import { hashPassword } from './password-hash'
import { complainAboutPassword, emailInput, nameInput } from './user-inputs'

export interface NewUser {
  readonly email: string
  readonly name: string
  /** Null for someone who signs in by OpenID Connect, or sets one by a reset link. */
  readonly password: string | null
}

const newUser = z.object({ email: emailInput, name: nameInput, password: z.string().nullable() })

/** Makes a user without a seat. Throws a Refusal: `invalid` with a code per field, or `taken` when the address has one. */
export async function createUser(user: NewUser): Promise<UserId> {
  const ready = await prepareUser(user)
  return asIdentity(db => insertUser(db, ready))
}

export interface PreparedUser {
  readonly email: string
  readonly name: string
  readonly passwordHash: string | null
}

/** Checks a new user and hashes his password, outside of any transaction: hashing takes its time. */
export async function prepareUser(user: NewUser, owner: PasswordOwner = {}): Promise<PreparedUser> {
  const checked = newUser
    .superRefine(({ email, name, password }, context) => {
      if (password !== null) complainAboutPassword(context, password, { email, name, ...owner })
    })
    .safeParse(user)
  if (!checked.success) throw new Refusal('invalid', { fields: fieldCodes(checked.error) })
  const { email, name, password } = checked.data
  return { email, name, passwordHash: password === null ? null : await hashPassword(password) }
}

/** Writes a prepared user; a Refusal `taken` when the address has one. */
export async function insertUser(db: Transaction, user: PreparedUser): Promise<UserId> {
  const id = newId<'user'>()
  const inserted = await db.execute(sql`
    insert into "user" (id, email, name, password_hash) values (${id}, ${user.email}, ${user.name}, ${user.passwordHash})
    on conflict (email) do nothing returning id`)
  if (inserted.length === 0) throw new Refusal('taken', { fields: { email: 'taken' } })
  return id
}
