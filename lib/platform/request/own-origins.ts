import type { IncomingMessage } from 'node:http'

export interface Site {
  /** PUBLIC_URL, when it is set. */
  readonly publicUrl: string | undefined
  /** HOST, when it is set. */
  readonly host: string | undefined
  readonly port: number
}

const everyAddress = new Set(['0.0.0.0', '::'])

const originOf = (host: string, port: number): string => {
  const bare = host.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  const address = `http://${bare.includes(':') ? `[${bare}]` : bare}:${port}`
  return URL.canParse(address) ? new URL(address).origin : address
}

/**
 * Where the product is, as far as this connection may know: PUBLIC_URL alone when it is set. Without it: this machine's own
 * names, HOST, and the very address the connection was made to, which the network tells and no header can change; so the
 * product may be opened by the machine's address in the network, yet by no name that somebody made to lead here. The first is
 * the one that links carry.
 */
export function ownOrigins({ publicUrl, host, port }: Site, localAddress: string | undefined): string[] {
  if (publicUrl !== undefined) return [publicUrl]
  const hosts = ['localhost', '127.0.0.1', '::1', host, localAddress]
  return hosts.flatMap(name => (name === undefined || everyAddress.has(name) ? [] : [originOf(name, port)]))
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])
const believed = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'] as const

/** Makes Host one of our own, whatever was sent: what reads it further in may believe it. */
export function settleHost({ headers }: IncomingMessage, own: readonly string[]): void {
  const [first = ''] = own
  const sent = [headers.origin, headers.host === undefined ? undefined : `http://${headers.host}`]
  const known = sent.find(origin => origin !== undefined && own.includes(origin)) ?? first
  headers.host = new URL(known).host
  for (const name of believed) delete headers[name]
}

/**
 * Whether a request may have been caused by a page of another site. A browser names the origin of all that writes; where it
 * names none, Sec-Fetch-Site says the same in other words. A request with neither comes from no browser of these years: it is
 * let in when it carries no cookie, so nobody's rights, or a proof of its own: a bearer token, or next-auth's cross-site token,
 * which next-auth checks.
 */
export function isForeign({ method, url, headers }: IncomingMessage, own: readonly string[]): boolean {
  if (harmless.has(method ?? 'GET')) return false
  if (headers.origin !== undefined) return !own.includes(headers.origin)
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const hasProof = /^bearer /i.test(headers.authorization ?? '') || url?.startsWith('/api/auth/') === true
  return headers.cookie !== undefined && !hasProof
}
