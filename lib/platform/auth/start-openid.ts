import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { env } from '../env/env'
import { cookieName, cookieOptions } from './cookie-rules'
import { handleNextAuth } from './handle-next-auth'
import { openidProviders } from './openid-providers'

/**
 * Sends the browser to an OpenID Connect provider from a plain link, without a script: next-auth begins that way only for a POST
 * with its cross-site token, so the token is made here. Null for a provider that is not switched on, or a request another
 * site caused.
 */
export async function startOpenid(request: NextRequest, providerId: string): Promise<Response | null> {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return null
  if (!openidProviders().some(({ config }) => config.id === providerId)) return null
  const csrfToken = randomBytes(32).toString('hex')
  const proof = createHash('sha256').update(`${csrfToken}${env().AUTH_SECRET}`).digest('hex')
  const store = await cookies()
  store.set(cookieName('csrf'), `${csrfToken}|${proof}`, cookieOptions())
  const start = new NextRequest(new URL(`/api/auth/signin/${providerId}`, request.url), {
    method: 'POST',
    body: new URLSearchParams({ csrfToken }),
  })
  return handleNextAuth(start, { params: Promise.resolve({ nextauth: ['signin', providerId] }) })
}
