import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type EdgeOptions, makeEdge } from './edge'
import { overrideStatus } from './override-status'
import type { RequestContext } from './request-context'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const larger = [{ method: 'PUT', path: /^\/files$/, most: 4_000_000, upload: true }]

interface Served {
  readonly port: number
  readonly origin: string
  /** The bodies that came through whole. */
  readonly through: Buffer[]
  /** The Host that each of them came with. */
  readonly hosts: (string | undefined)[]
}

/** A server with an edge whose application says how many bytes it read, and `unread` on /deaf without having read any. */
async function serve(options: Partial<EdgeOptions> & { publicUrl?: string } = {}): Promise<Served> {
  const through: Buffer[] = []
  const hosts: (string | undefined)[] = []
  const server = createServer({ keepAliveTimeout: 5000 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  const { port } = address
  const { publicUrl, ...rest } = options
  const edge = makeEdge({ site: { publicUrl, host: undefined, port }, larger, ...rest })
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/deaf') return void response.writeHead(401).end('unread')
    try {
      if (request.url === '/files?lazy') await wait(900)
      const body = await buffer(request)
      through.push(body)
      hosts.push(request.headers.host)
      response.end(`read ${body.length}`)
    } catch {
      response.writeHead(500).end('failed')
    }
  }
  server.on('checkContinue', (request, response) => server.emit('request', request, response))
  server.on('request', (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const context: RequestContext = {
      ...{ id: 'id', method: request.method ?? 'GET', path, address: '127.0.0.1' },
      ...{ startedAt: performance.now(), override: null },
    }
    overrideStatus(response, context)
    edge(request, response, context, handle)
  })
  return { port, origin: `http://127.0.0.1:${port}`, through, hosts }
}

/** Sends what is given on one connection, piece by piece, and gives all that came back until nothing more does. */
async function talk(
  port: number,
  pieces: readonly (string | Buffer)[],
  pause = 0,
  /** Turns of 25 ms without a word after which nothing more is awaited. */
  patience = 8,
): Promise<{ text: string; closed: boolean }> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  let closed = false
  socket.on('data', piece => {
    text += piece
  })
  socket.on('close', () => {
    closed = true
  })
  socket.on('error', () => {})
  for (const piece of pieces) {
    if (closed) break
    socket.write(piece)
    await wait(pause)
  }
  for (
    let quiet = 0, length = -1;
    quiet < patience && !closed;
    quiet = text.length === length ? quiet + 1 : 0
  ) {
    length = text.length
    await wait(25)
  }
  socket.destroy()
  return { text, closed }
}

const head = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'host: anything.example', ...headers, '', ''].join('\r\n')
const chunk = (bytes: number) => `${bytes.toString(16)}\r\n${'a'.repeat(bytes)}\r\n`
const statuses = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

test('a body within the limit reaches the application whole, and its connection stays', async () => {
  const { port, through } = await serve()
  const post = `${head('POST /', 'content-length: 5')}hello`
  const { text, closed } = await talk(port, [post, post, head('GET /')], 50)
  expect(statuses(text)).toEqual([200, 200, 200])
  expect(closed).toBe(false)
  expect(through.map(String)).toEqual(['hello', 'hello', ''])
})

test('a body in small pieces and one of just the limit arrive unchanged', async () => {
  const { port, through } = await serve()
  const { text } = await talk(port, [
    head('POST /', 'transfer-encoding: chunked'),
    ...Array.from({ length: 40 }, (_, index) => chunk(index + 1)),
    '0\r\n\r\n',
    head('POST /', `content-length: ${256 * 1024}`) + 'b'.repeat(256 * 1024),
  ])
  expect(statuses(text)).toEqual([200, 200])
  expect(through.map(body => body.length)).toEqual([820, 256 * 1024])
})

test('a body declared too large is refused before a byte of it is read', async () => {
  const { port, through } = await serve()
  const { text } = await talk(port, [head('POST /api/x', 'content-length: 200000000')])
  expect(statuses(text)).toEqual([413])
  expect(text).toContain('"code":"too_large"')
  expect(text.toLowerCase()).toContain('connection: close')
  expect(through).toEqual([])
})

test('who asks before sending hears the refusal and no invitation to go on', async () => {
  const { port } = await serve()
  const ask = 'expect: 100-continue'
  expect(statuses((await talk(port, [head('POST /', ask, 'content-length: 300000')])).text)).toEqual([413])
  const { text } = await talk(port, [head('POST /', ask, 'content-length: 2'), 'hi'], 50)
  expect(statuses(text)).toEqual([100, 200])
})

test('a body that is too large without having said so is refused when it is', async () => {
  const { port, through } = await serve()
  const pieces = Array.from({ length: 8 }, () => chunk(60_000))
  const { text } = await talk(port, [head('POST /', 'transfer-encoding: chunked'), ...pieces])
  expect(statuses(text)).toEqual([413])
  expect(through).toEqual([])
})

test('an upload streams to its own limit and fails there as too large', async () => {
  const { port, through } = await serve()
  const pieces = Array.from({ length: 40 }, () => chunk(60_000))
  const put = head('PUT /files', 'transfer-encoding: chunked')
  expect(statuses((await talk(port, [put, ...pieces, '0\r\n\r\n'])).text)).toEqual([200])
  expect(through.map(body => body.length)).toEqual([2_400_000])
  expect(statuses((await talk(port, [put, ...pieces, ...pieces, '0\r\n\r\n'])).text)).toEqual([413])
  expect(through).toHaveLength(1)
})

test('a refusal reaches a sender that goes on sending, and the connection ends within seconds', async () => {
  const { port } = await serve()
  const begun = performance.now()
  const pieces = Array.from({ length: 200 }, () => Buffer.alloc(100_000))
  const { text, closed } = await talk(
    port,
    [head('PUT /api/x', 'content-length: 20000000'), ...pieces],
    1,
    200,
  )
  expect(statuses(text)).toEqual([413])
  expect(closed).toBe(true)
  expect(performance.now() - begun).toBeLessThan(10_000)
})

test('an answer that did not wait for its upload is given, and what follows on the connection never hangs', async () => {
  const { port } = await serve({
    larger: [{ method: 'PUT', path: /^\/deaf$/, most: 9_000_000, upload: true }],
  })
  const put = head('PUT /deaf', 'content-length: 5000000')
  const { text, closed } = await talk(
    port,
    [put, ...Array.from({ length: 50 }, () => Buffer.alloc(100_000))],
    1,
    200,
  )
  expect(statuses(text)).toEqual([401])
  expect(text.toLowerCase()).toContain('connection: close')
  expect(closed).toBe(true)
})

test('a client that keeps its connections gets its next answer after a refused upload', async () => {
  const { origin } = await serve()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  closing.push(() => agent.destroy())
  const statusOf = (path: string, body: Buffer) =>
    new Promise((resolve, reject) => {
      const sent = request(`${origin}${path}`, { agent, method: 'PUT', timeout: 5000 }, answer => {
        answer.resume()
        answer.once('end', () => resolve(answer.statusCode))
      })
      sent.once('error', reject)
      sent.once('timeout', () => sent.destroy(new Error('It hangs.')))
      sent.end(body)
    })
  for (const size of [300_000, 900_000, 4_100_000]) {
    expect(await statusOf('/files', Buffer.alloc(4_000_001)), `${size}`).toBe(413)
    expect(await statusOf('/', Buffer.alloc(size)), `${size}`).toBe(413)
    expect(await statusOf('/', Buffer.alloc(10)), `${size}`).toBe(200)
  }
})

test('a body that comes too slowly is answered 408, one that keeps the pace is not', async () => {
  const { port, through } = await serve({ pace: { grace: 200, bytesPerSecond: 1000 } })
  const slow = [head('POST /', 'content-length: 100'), ...Array.from({ length: 10 }, () => 'a')]
  expect(statuses((await talk(port, slow, 80)).text)).toEqual([408])
  const steady = [
    head('POST /', 'content-length: 2000'),
    ...Array.from({ length: 10 }, () => 'a'.repeat(200)),
  ]
  expect(statuses((await talk(port, steady, 80)).text)).toEqual([200])
  expect(statuses((await talk(port, [head('PUT /files', 'content-length: 9'), 'a'], 900)).text)).toEqual([
    408,
  ])
  expect(through).toHaveLength(1)
})

test('an upload that waits for us is not slow', async () => {
  const { port } = await serve({ pace: { grace: 200, bytesPerSecond: 1_000_000 } })
  const put = head('PUT /files?lazy', 'content-length: 1000000')
  expect(statuses((await talk(port, [put, Buffer.alloc(1_000_000)], 0, 60)).text)).toEqual([200])
})

test('one address has a few uploads at once, and all together a few more', async () => {
  const { port } = await serve({ uploads: { all: 3, each: 2 } })
  const put = head('PUT /files', 'content-length: 2')
  const open = [1, 2].map(() => talk(port, [put, 'o', 'k'], 400))
  await wait(100)
  const { text } = await talk(port, [`${put}ok`])
  expect(statuses(text)).toEqual([429])
  expect(text.toLowerCase()).toContain('retry-after: 10')
  expect((await Promise.all(open)).map(answer => statuses(answer.text))).toEqual([[200], [200]])
  expect(statuses((await talk(port, [`${put}ok`])).text)).toEqual([200])
})

test('bodies that are not whole yet have a limit together', async () => {
  const { port } = await serve({ mostWaiting: 1000 })
  const waiting = talk(port, [`${head('POST /', 'content-length: 902')}${'a'.repeat(900)}`, 'a', 'a'], 300)
  await wait(100)
  const { text } = await talk(port, [head('POST /', 'content-length: 200') + 'a'.repeat(200)])
  expect(statuses(text)).toEqual([503])
  expect(text.toLowerCase()).toContain('retry-after: 5')
  expect(statuses((await waiting).text)).toEqual([200])
})

test('the refusal speaks the language and the form of who asked', async () => {
  const { port } = await serve()
  const french = ['content-length: 300000', 'accept-language: fr-FR,fr;q=0.9']
  const page = (await talk(port, [head('POST /settings', ...french)])).text
  expect(page).toContain('text/html')
  expect(page).toContain('<html lang="fr">')
  expect(page).toContain('C’est trop volumineux.')
  const cookie = (
    await talk(port, [
      head('POST /api/x', ...french, 'cookie: a=b; language=en', `origin: http://localhost:${port}`),
    ])
  ).text
  expect(cookie).toContain('It is too large.')
  const action = (await talk(port, [head('POST /settings', ...french, 'next-action: 7f')])).text
  expect(action).toContain('text/x-component')
  expect(action).toContain('1:{"ok":false,"state":"failed","code":"too_large"')
})

test('what another site caused is 403; where no origin is named, Sec-Fetch-Site or a token tells', async () => {
  const { port, origin } = await serve()
  const cookie = 'cookie: entregent-session=x'
  const answerTo = async (line: string, ...headers: string[]) =>
    statuses((await talk(port, [`${head(line, cookie, 'content-length: 2', ...headers)}ok`])).text)[0]
  for (const own of [origin, `http://localhost:${port}`, `http://[::1]:${port}`])
    expect(await answerTo('POST /', `origin: ${own}`), own).toBe(200)
  for (const other of [
    'https://elsewhere.example',
    'null',
    '',
    'http://anything.example',
    'http://localhost:1',
  ])
    for (const line of ['POST /', 'PUT /api/x', 'DELETE /api/x', 'PATCH /'])
      expect(await answerTo(line, `origin: ${other}`, 'sec-fetch-site: same-origin'), other).toBe(403)
  expect(await answerTo('POST /', 'sec-fetch-site: same-origin')).toBe(200)
  for (const site of ['cross-site', 'same-site'])
    expect(await answerTo('POST /', `sec-fetch-site: ${site}`), site).toBe(403)
  expect(await answerTo('POST /')).toBe(403)
  expect(await answerTo('POST /', 'authorization: Bearer x')).toBe(200)
  expect(await answerTo('POST /api/auth/callback/credentials')).toBe(200)
  expect(await answerTo('GET /', 'origin: https://elsewhere.example')).toBe(200)
})

test('with PUBLIC_URL only its origin is ours, and Host is its host whatever was sent', async () => {
  const { port, hosts } = await serve({ publicUrl: 'https://entregent.example' })
  const answerTo = async (...headers: string[]) =>
    statuses((await talk(port, [`${head('POST /', 'content-length: 2', ...headers)}ok`])).text)[0]
  expect(await answerTo('origin: https://entregent.example')).toBe(200)
  expect(await answerTo(`origin: http://localhost:${port}`)).toBe(403)
  expect(await answerTo('origin: http://anything.example')).toBe(403)
  await talk(port, [head('GET /', 'x-forwarded-host: evil.example')])
  expect(hosts).toEqual(['entregent.example', 'entregent.example'])
})

test('without PUBLIC_URL a Host is believed only when it is where the product is', async () => {
  const { port, hosts } = await serve()
  await talk(port, [head('GET /')])
  await talk(port, [head('GET /').replace('anything.example', `127.0.0.1:${port}`)])
  await talk(port, [head('GET /').replace('anything.example', `localhost:${port}`)])
  expect(hosts).toEqual([`localhost:${port}`, `127.0.0.1:${port}`, `localhost:${port}`])
})

test('an address with a NUL, or a path that is no text, goes no further', async () => {
  const { port, through } = await serve()
  for (const path of ['/%00', '/api/people?q=a%00', '/x?a=1&%00=2', '/x/%F0%28', '/%'])
    expect(statuses((await talk(port, [head(`GET ${path}`)])).text), path).toEqual([400])
  expect(through).toEqual([])
  expect(statuses((await talk(port, [head('GET /x?q=100%')])).text)).toEqual([200])
})
