import type { LookupAddress } from 'node:dns'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { fetchFeed, type Surroundings } from './fetch-feed'
import { RefusedFeed } from './refused-feed'
import { testCertificate, testKey } from './testing/certificate'

let server: Server | undefined
afterEach(
  () => new Promise<void>(resolve => (server === undefined ? resolve() : server.close(() => resolve()))),
)

/** A server on this machine under names that are not its own; its address counts as public for the length of a test. */
async function serve(
  listener: RequestListener,
): Promise<{ url: string; around: Partial<Surroundings>; asked: string[] }> {
  const asked: string[] = []
  const made = createServer({ key: testKey, cert: testCertificate }, (request, response) => {
    asked.push(`${request.headers.host} ${request.url}`)
    listener(request, response)
  })
  await new Promise<void>(resolve => made.listen(0, '127.0.0.1', resolve))
  server = made
  const { port } = made.address() as AddressInfo
  const around: Partial<Surroundings> = {
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    isAllowed: address => address === '127.0.0.1',
    tls: { ca: testCertificate },
    milliseconds: 2000,
  }
  return { url: `https://feed.example:${port}/feed`, around, asked }
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'fetched'
  } catch (error) {
    if (error instanceof RefusedFeed) return error.code
    throw error
  }
}

test('fetches a document, and says when it has not changed', async () => {
  const { url, around } = await serve((request, response) => {
    response.setHeader('etag', '"v1"')
    response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200
    response.end(response.statusCode === 304 ? '' : '<rss/>')
  })
  expect(await fetchFeed(url, null, around)).toEqual({ kind: 'document', text: '<rss/>', etag: '"v1"' })
  expect(await fetchFeed(url, '"v1"', around)).toEqual({ kind: 'unchanged' })
})

test('reads the encoding a document says it has', async () => {
  const { url, around } = await serve((_request, response) => {
    response.end(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><rss>\xe9t\xe9</rss>', 'latin1'))
  })
  expect(await fetchFeed(url, null, around)).toMatchObject({ text: expect.stringContaining('été') })
})

test('an address of the inside is refused before anything is sent, in every spelling', async () => {
  const { url, asked } = await serve((_request, response) => response.end('<rss/>'))
  const { port } = new URL(url)
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
  ])
    expect(await codeOf(fetchFeed(`https://${host}:${port}/`, null)), host).toBe('private_address')
  expect(await codeOf(fetchFeed('https://169.254.169.254/latest/meta-data', null))).toBe('private_address')
  expect(asked).toEqual([])
})

test('a name with one private address among public ones is refused', async () => {
  const both: LookupAddress[] = [
    { address: '93.184.216.34', family: 4 },
    { address: '10.0.0.8', family: 4 },
  ]
  expect(await codeOf(fetchFeed('https://feed.example/', null, { resolve: async () => both }))).toBe(
    'private_address',
  )
})

test('the address checked is the address connected to: a name is asked once a hop', async () => {
  const { url, around } = await serve((_request, response) => response.end('<rss/>'))
  let times = 0
  const resolve = async (): Promise<LookupAddress[]> => {
    times += 1
    return [{ address: times === 1 ? '127.0.0.1' : '10.0.0.8', family: 4 }]
  }
  expect(await fetchFeed(url, null, { ...around, resolve })).toMatchObject({ text: '<rss/>' })
  expect(times).toBe(1)
})

test('a redirect is followed, but not into the inside, not off https and not for ever', async () => {
  const { url, around, asked } = await serve((request, response) => {
    const to: Record<string, string> = {
      '/feed': '/there',
      '/inside': 'https://inside.example/',
      '/plain': 'http://feed.example/',
      '/file': 'file:///etc/passwd',
      '/round': '/round',
    }
    const location = to[request.url ?? '']
    if (location !== undefined) response.writeHead(302, { location })
    response.end('<rss/>')
  })
  const at = (path: string) => new URL(path, url).href
  const resolve = async (host: string) => [
    { address: host === 'inside.example' ? '10.0.0.8' : '127.0.0.1', family: 4 },
  ]
  const inside = { ...around, resolve }
  expect(await fetchFeed(url, null, inside)).toMatchObject({ text: '<rss/>' })
  expect(await codeOf(fetchFeed(at('/inside'), null, inside))).toBe('private_address')
  expect(await codeOf(fetchFeed(at('/plain'), null, inside))).toBe('not_https')
  expect(await codeOf(fetchFeed(at('/file'), null, inside))).toBe('not_https')
  asked.length = 0
  expect(await codeOf(fetchFeed(at('/round'), null, inside))).toBe('too_many_redirects')
  expect(asked).toHaveLength(4)
})

test('it takes no more bytes and no more time than it may', async () => {
  const { url, around } = await serve((request, response) => {
    if (request.url === '/slow') return
    if (request.url === '/drip') {
      response.write('<rss>')
      return
    }
    const piece = Buffer.alloc(256 * 1024, 'x')
    const pour = () => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  })
  const hasty = { ...around, milliseconds: 300 }
  expect(await codeOf(fetchFeed(url, null, around))).toBe('too_large')
  expect(await codeOf(fetchFeed(new URL('/slow', url).href, null, hasty))).toBe('timeout')
  expect(await codeOf(fetchFeed(new URL('/drip', url).href, null, hasty))).toBe('timeout')
  const never = { ...hasty, resolve: () => new Promise<never>(() => undefined) }
  expect(await codeOf(fetchFeed(url, null, never))).toBe('timeout')
})

test('a certificate of nobody we trust, a page that is not there, an address that is none', async () => {
  const { url, around } = await serve((_request, response) => {
    response.statusCode = 404
    response.end()
  })
  expect(await codeOf(fetchFeed(url, null, { ...around, tls: {} }))).toBe('unreachable')
  expect(await codeOf(fetchFeed(url, null, around))).toBe('status')
  for (const address of [
    'http://feed.example/',
    'ftp://feed.example',
    'feed.example',
    '',
    'https://a:b@feed.example/',
  ])
    expect(await codeOf(fetchFeed(address, null, around)), address).toBe('not_https')
})
