import { sql } from 'drizzle-orm'
import type { UserId } from '@/db/id'
import type { Language } from '@/db/scope'
import { asIdentity } from '@/db/scoped'
import { emailKey } from '@/lib/imports/domain/identity'
import { issueToken } from './one-time-token'
import { publicOrigin } from './public-origin'

/** Links by mail that one account may have open at a time, so that nobody's mailbox is filled by a stranger. */
const mailedAtOnce = 3

export interface PasswordReset {
  readonly email: string
  readonly name: string
  readonly language: Language | null
  /** Works once, for an hour. */
  readonly link: string
}

interface OwnerRow extends Record<string, unknown> {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly language: Language | null
  readonly open_links: number
}

/** A reset link for the command line, whoever asks there; null when no user has the address. Demo users have none. */
export async function createPasswordResetLink(email: string): Promise<string | null> {
  const reset = await createPasswordReset(email, { most: Number.POSITIVE_INFINITY, mailed: false })
  return reset?.link ?? null
}

/** A reset for a mail to the address and nobody else, as using it proves the address; null when no user has the address, or three links are open for him. */
export const createMailedPasswordReset = (email: string): Promise<PasswordReset | null> =>
  createPasswordReset(email, { most: mailedAtOnce, mailed: true })

function createPasswordReset(
  email: string,
  { most, mailed }: { most: number; mailed: boolean },
): Promise<PasswordReset | null> {
  return asIdentity(async db => {
    const [owner] = await db.execute<OwnerRow>(sql`
      select u.id, u.email, u.name,
        coalesce(u.language, (
          select o.language::text from member m join organization o on o.organization_id = m.organization_id
          where m.user_id = u.id order by m.created_at limit 1
        )) as language,
        (select count(*)::integer from one_time_token t
          where t.user_id = u.id and t.purpose = 'password_reset' and t.expires_at > now()) as open_links
      from "user" u where u.email = ${emailKey(email)} and not u.is_demo`)
    if (owner === undefined || owner.open_links >= most) return null
    const token = await issueToken(db, 'password_reset', { userId: owner.id }, { mailed })
    return {
      email: owner.email,
      name: owner.name,
      language: owner.language,
      link: `${publicOrigin()}/reset/${token}`,
    }
  })
}
