import type { AuthOptions, User } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { scopeOfSession } from '../access/scope-of-session'
import { logError } from '../action/log-error'
import { env } from '../env/env'
import { authenticate } from './authenticate'
import { cookieName, cookieOptions, overTls } from './cookie-rules'
import { createSession, sessionDays } from './create-session'
import { findDemoUser } from './demo-sign-in'
import { endSession } from './end-session'
import { linkIdentity } from './link-identity'
import { openidProviders, provenIdentity } from './openid-providers'
import { readRequestFacts } from './request-facts'
import { signSessionId, verifySessionToken } from './session-token'

const claims = z.looseObject({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  xms_edov: z.union([z.boolean(), z.string(), z.number()]).optional(),
})

const text = z.string().max(1024).catch('')
const credentialsInput = z.object({ email: text, password: text }).catch({ email: '', password: '' })

const cookieMinutes = 15

/** An error whose message may be read by whoever signs in: a code. */
class SignInCode extends Error {}

/** Runs what next-auth asks of us; it shows the message of an error to the reader, so that no other than a code may leave. */
async function codesOnly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SignInCode) throw error
    logError(error, 'next-auth')
    throw new SignInCode('unexpected')
  }
}

/** What next-auth is told. It keeps no session of its own: its token is our session's signed id, the row is the truth. */
export function authOptions(): AuthOptions {
  const providers = openidProviders()
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: overTls(),
    session: { strategy: 'jwt', maxAge: sessionDays * 24 * 60 * 60 },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    cookies: {
      sessionToken: { name: cookieName('session'), options: cookieOptions() },
      csrfToken: { name: cookieName('csrf'), options: cookieOptions() },
      callbackUrl: { name: cookieName('callback'), options: cookieOptions() },
      pkceCodeVerifier: { name: cookieName('pkce'), options: shortLived() },
      state: { name: cookieName('state'), options: shortLived() },
      nonce: { name: cookieName('nonce'), options: shortLived() },
    },
    providers: [
      credentials({
        id: 'credentials',
        credentials: { email: {}, password: {} },
        authorize: given => codesOnly(() => authorizePassword(given)),
      }),
      ...(env().DEMO ? [demoProvider()] : []),
      ...providers.map(({ config }) => config),
    ],
    jwt: {
      encode: ({ token }) =>
        token?.sessionId === undefined ? '' : signSessionId(token.sessionId, env().AUTH_SECRET),
      decode: async ({ token }) => {
        const sessionId = verifySessionToken(token ?? '', env().AUTH_SECRET)
        return sessionId !== null && (await scopeOfSession(sessionId)) !== null ? { sessionId } : null
      },
    },
    callbacks: {
      signIn: ({ user, account, profile }) =>
        codesOnly(async () => {
          const provider = providers.find(({ config }) => config.id === account?.provider)
          const known = provider === undefined ? null : claims.safeParse(profile).data
          if (provider !== undefined && known !== undefined && known !== null) {
            const userId = await linkIdentity(provenIdentity(provider, known))
            if (userId !== null) user.userId = userId
          }
          return openSession(user)
        }),
      jwt: ({ token, user }) => (user?.sessionId === undefined ? token : { sessionId: user.sessionId }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionId !== undefined) await endSession(token.sessionId, 'signed_out')
      },
    },
  }
}

const shortLived = () => ({ ...cookieOptions(), maxAge: cookieMinutes * 60 })

const demoProvider = () =>
  credentials({
    id: 'demo',
    credentials: { email: {} },
    authorize: given =>
      codesOnly(async () => {
        const { email } = credentialsInput.parse(given)
        const userId = await findDemoUser(email)
        return userId === null ? null : { id: userId, userId }
      }),
  })

async function authorizePassword(given: unknown): Promise<User | null> {
  const { email, password } = credentialsInput.parse(given)
  const { address, device } = await readRequestFacts()
  const outcome = await authenticate({ email, password, address, device })
  if (outcome.ok) return { id: outcome.userId, userId: outcome.userId }
  // next-auth hands the message of an error to the page of errors, which is our sign-in page.
  if (outcome.code === 'too_many') throw new SignInCode(outcome.code)
  return null
}

async function openSession(user: User): Promise<true | string> {
  if (user.userId === undefined) return '/sign-in?error=unknown_identity'
  const { userAgent } = await readRequestFacts()
  const session = await createSession(user.userId, { userAgent })
  if (session === null) return '/sign-in?error=unknown_identity'
  user.sessionId = session.sessionId
  return true
}
