import { promises as dns, type LookupAddress } from 'node:dns'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { decodeDocument } from './decode-document'
import { isPublicAddress } from './public-address'
import { RefusedFeed } from './refused-feed'

export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'document'; readonly text: string; readonly etag: string | null }

/** What a test stands in for; the product takes the defaults. */
export interface Surroundings {
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
  readonly isAllowed: (address: string) => boolean
  readonly tls: Pick<RequestOptions, 'ca'>
  readonly milliseconds: number
}

const product: Surroundings = {
  resolve: host => dns.lookup(host, { all: true, verbatim: true }),
  isAllowed: isPublicAddress,
  tls: {},
  milliseconds: 10_000,
}

const mostBytes = 2 * 1024 * 1024
const mostRedirects = 3
const redirects = [301, 302, 303, 307, 308]

/**
 * Fetches a feed's document. Only https, only hosts of the public internet: every address of a name is checked after it was
 * resolved, and the connection goes to the very address that was checked, whatever the name says a moment later. Redirects are
 * followed by hand, each as strictly. Bounded in time and size. Throws a RefusedFeed.
 */
export async function fetchFeed(
  address: string,
  etag: string | null,
  given: Partial<Surroundings> = {},
): Promise<Fetched> {
  const around = { ...product, ...given }
  const signal = AbortSignal.timeout(around.milliseconds)
  let url = readAddress(address)
  for (let followed = 0; followed <= mostRedirects; followed += 1) {
    const host = await within(signal, checkedAddress(url, around))
    const response = await send(url, host, etag, around, signal)
    try {
      const { statusCode = 0, headers } = response
      if (redirects.includes(statusCode) && headers.location !== undefined) {
        url = readAddress(headers.location, url)
        continue
      }
      if (statusCode === 304) return { kind: 'unchanged' }
      if (statusCode !== 200) throw new RefusedFeed('status')
      const bytes = await readBody(response, signal)
      return { kind: 'document', text: decodeDocument(bytes, headers['content-type']), etag: etagOf(headers) }
    } finally {
      response.destroy()
    }
  }
  throw new RefusedFeed('too_many_redirects')
}

/** An address a feed may have: https, no password in it. */
export function readAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new RefusedFeed('not_https')
  const url = new URL(text, base)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new RefusedFeed('not_https')
  return url
}

/** The address to connect to: the first of the name's, when all of them are public. One that is not condemns the name. */
async function checkedAddress(url: URL, { resolve, isAllowed }: Surroundings): Promise<LookupAddress> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  const found =
    family === 0
      ? await resolve(host).catch(() => {
          throw new RefusedFeed('unknown_host')
        })
      : [{ address: host, family }]
  const [first] = found
  if (first === undefined) throw new RefusedFeed('unknown_host')
  if (!found.every(({ address }) => isAllowed(address))) throw new RefusedFeed('private_address')
  return first
}

function send(
  url: URL,
  { address, family }: LookupAddress,
  etag: string | null,
  { tls }: Surroundings,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, options, answer) =>
    options.all === true ? answer(null, [{ address, family }]) : answer(null, address, family)
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      ...tls,
      // A connection of its own: a pool might hold one to another address.
      agent: false,
      lookup,
      signal,
      maxHeaderSize: 16 * 1024,
      headers: {
        accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8',
        'accept-encoding': 'identity',
        'user-agent': 'Entregent',
        ...(etag === null ? {} : { 'if-none-match': etag }),
      },
    })
    asked.once('response', resolve)
    asked.once('error', () => reject(new RefusedFeed(signal.aborted ? 'timeout' : 'unreachable')))
    asked.end()
  })
}

async function readBody(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') throw new RefusedFeed('not_a_feed')
  if (Number(response.headers['content-length'] ?? 0) > mostBytes) throw new RefusedFeed('too_large')
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of response) {
      const bytes = Buffer.from(piece)
      size += bytes.length
      if (size > mostBytes) throw new RefusedFeed('too_large')
      pieces.push(bytes)
    }
  } catch (error) {
    if (error instanceof RefusedFeed) throw error
    throw new RefusedFeed(signal.aborted ? 'timeout' : 'unreachable')
  }
  return Buffer.concat(pieces)
}

/** What cannot be cancelled is at least not waited for. */
function within<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new RefusedFeed('timeout'))
    if (signal.aborted) late()
    signal.addEventListener('abort', late, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late))
  })
}

const etagOf = ({ etag }: IncomingHttpHeaders): string | null =>
  etag === undefined || etag.length > 200 ? null : etag
