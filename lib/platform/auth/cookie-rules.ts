import { env } from '../env/env'

type CookiePurpose = 'session' | 'device' | 'csrf' | 'callback' | 'pkce' | 'state' | 'nonce'

/** Whether people reach the product over TLS: then cookies are `Secure` and carry the `__Host-` prefix. */
export const overTls = (): boolean => env().PUBLIC_URL?.startsWith('https://') ?? false

/** `entregent-session` and its like; over TLS `__Host-entregent-session`, which no other host can set. */
export const cookieName = (purpose: CookiePurpose): string =>
  `${overTls() ? '__Host-' : ''}entregent-${purpose}`

/** What every cookie of ours has in common. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: overTls() }) as const
