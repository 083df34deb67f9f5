import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionId, UserId } from '@/db/id'
import { asIdentity, inWriteScope } from '@/db/scoped'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import { joinAsNewUser } from './accept-invitation'
import { authenticate } from './authenticate'
import { createMailedPasswordReset, createPasswordResetLink } from './create-password-reset'
import { createSession } from './create-session'
import { inviteMember } from './invite-member'
import { linkIdentity } from './link-identity'
import { resetPassword } from './reset-password'
import { goodPassword, organizationOf, otherPassword, withAuthDatabase } from './testing/auth-database'

withAuthDatabase()

const victim = (slug: string) => `victim@${slug}.example`
const verified = (subject: string, email: string) => ({
  provider: 'google',
  subject,
  email,
  emailVerified: true,
})
const tokenOf = (link: string | undefined) => link?.slice(-43) ?? ''

/** An administrator invites an address and takes the seat by themselves: the link was shown to them. */
async function prepare(slug: string): Promise<{ userId: UserId; session: SessionId }> {
  const scope = await organizationOf(slug)
  const { link } = await inWriteScope(scope, writer =>
    inviteMember(writer, { email: victim(slug), name: 'Victim', role: 'salesperson' }),
  )
  const userId = await joinAsNewUser(tokenOf(link), 'Victim', goodPassword)
  const session = await createSession(userId, { userAgent: null })
  if (session === null) throw new Error('No session.')
  return { userId, session: session.sessionId }
}

async function factsOf(userId: UserId) {
  const [row] = await asIdentity(db =>
    db.execute<{ proven: boolean; password: boolean }>(sql`
      select email_proven_at is not null as proven, password_hash is not null as password
      from "user" where id = ${userId}`),
  )
  return { ...row }
}

const withPassword = (slug: string, password: string) =>
  authenticate({ email: victim(slug), password, address: '192.0.2.44', device: '' })

describe('an account that somebody prepared for the address of another', () => {
  it('is proven by nobody who joined by a link on a screen', async () => {
    const { userId } = await prepare('joined')
    expect(await factsOf(userId)).toEqual({ proven: false, password: true })
    expect(await withPassword('joined', goodPassword)).toMatchObject({ ok: true, userId })
  })

  it('loses its password and its sessions when a provider vouches for the owner', async () => {
    const { userId, session } = await prepare('linked')
    expect(await linkIdentity(verified('owner', victim('linked')))).toBe(userId)
    expect(await factsOf(userId)).toEqual({ proven: true, password: false })
    expect(await withPassword('linked', goodPassword)).toEqual({ ok: false, code: 'wrong' })
    expect(await scopeOfSession(session)).toBeNull()
    expect(await linkIdentity(verified('owner', victim('linked')))).toBe(userId)
  })

  it('loses them to a mailed link, which sets the owner’s password', async () => {
    const { userId, session } = await prepare('mailed')
    const before = await createPasswordResetLink(victim('mailed'))
    const reset = await createMailedPasswordReset(victim('mailed'))
    await resetPassword(tokenOf(reset?.link), otherPassword)
    expect(await factsOf(userId)).toEqual({ proven: true, password: true })
    expect(await withPassword('mailed', goodPassword)).toEqual({ ok: false, code: 'wrong' })
    expect(await withPassword('mailed', otherPassword)).toMatchObject({ ok: true, userId })
    expect(await scopeOfSession(session)).toBeNull()
    await expect(resetPassword(tokenOf(before ?? ''), goodPassword)).rejects.toMatchObject({
      code: 'expired',
    })
  })

  it('is proven by no link of the command line, which somebody hands over', async () => {
    const { userId } = await prepare('operator')
    const link = await createPasswordResetLink(victim('operator'))
    await resetPassword(tokenOf(link ?? ''), otherPassword)
    expect(await factsOf(userId)).toEqual({ proven: false, password: true })
  })
})

it('what the owner proved once stays theirs: a later proof takes nothing away', async () => {
  const { userId } = await prepare('owner')
  const reset = await createMailedPasswordReset(victim('owner'))
  await resetPassword(tokenOf(reset?.link), otherPassword)
  const session = await createSession(userId, { userAgent: null })
  await linkIdentity(verified('once', victim('owner')))
  expect(await withPassword('owner', otherPassword)).toMatchObject({ ok: true, userId })
  expect(await scopeOfSession(session?.sessionId as SessionId)).not.toBeNull()
})

it('in whatever order things happen, nobody who never proved the address is in after it was proven', async () => {
  let round = 0
  const steps = fc.array(
    fc.constantFrom('owner links', 'owner resets', 'operator resets', 'intruder signs in'),
    {
      ...{ minLength: 1, maxLength: 5 },
    },
  )
  await fc.assert(
    fc.asyncProperty(steps, async taken => {
      round += 1
      const slug = `order${round}`
      const { userId, session } = await prepare(slug)
      const intruder = [session]
      for (const step of taken) {
        if (step === 'owner links') await linkIdentity(verified(`order-${round}`, victim(slug)))
        // Null after three an hour.
        const mailed = step === 'owner resets' ? await createMailedPasswordReset(victim(slug)) : null
        if (mailed !== null) await resetPassword(tokenOf(mailed.link), otherPassword)
        if (step === 'operator resets')
          await resetPassword(tokenOf((await createPasswordResetLink(victim(slug))) ?? ''), otherPassword)
        if (step === 'intruder signs in' && (await withPassword(slug, goodPassword)).ok) {
          const opened = await createSession(userId, { userAgent: null })
          if (opened !== null) intruder.push(opened.sessionId)
        }
        const { proven } = await factsOf(userId)
        if (!proven) continue
        expect((await withPassword(slug, goodPassword)).ok, taken.join(', ')).toBe(false)
        for (const id of intruder) expect(await scopeOfSession(id), taken.join(', ')).toBeNull()
        await asIdentity(db => db.execute(sql`delete from sign_in_failure`))
      }
    }),
    { numRuns: 8 },
  )
})
