import { type NextRequest, NextResponse } from 'next/server'

const development = process.env.NODE_ENV === 'development'

/** Scripts run by nonce alone, styles come from our own files; nobody may frame a page. */
const contentSecurityPolicy = (nonce: string, secure: boolean): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self'${development ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

/** Security headers of every page; all answers have those of next.config.mjs too. */
export function proxy(request: NextRequest): NextResponse {
  const secure = process.env.PUBLIC_URL?.startsWith('https:') ?? false
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, secure)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-entregent-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|icon.svg|no-script.css).*)'] }
