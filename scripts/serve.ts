import { randomUUID } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { logError } from '@/lib/platform/action/log-error'
import { shutdown } from '@/lib/platform/env/shutdown'
import { answerUnavailable } from '@/lib/platform/request/answer-unavailable'
import { makeEdge } from '@/lib/platform/request/edge'
import { overrideStatus } from '@/lib/platform/request/override-status'
import { type RequestContext, withinRequest } from '@/lib/platform/request/request-context'
import { transportSecurity } from '@/lib/platform/request/transport-security'
import { noteForwarded } from '@/lib/platform/request/untrusted-proxy'
import { largerBodies } from './larger-bodies'
import { addressHeader, requestAddress } from './request-address'

type Options = {
  dev: boolean
  port: number
  host: string | undefined
  publicUrl: string | undefined
  trustProxy: boolean
}

export type Serving = { stop(options: { patience: number }): Promise<void> }

// Room for the largest upload over a slow line; Node's own limit is 5 minutes for a whole request.
const requestTimeout = 30 * 60_000
// Longer than the proxies before us keep theirs, so that they never write into a connection we are closing.
const keepAliveTimeout = 65_000

/** Serves the application in this process with Next's own handler, until `stop`. */
export async function serve({ dev, port, host, publicUrl, trustProxy }: Options): Promise<Serving> {
  const open = new Set<ServerResponse>()
  const server = createServer({ requestTimeout, keepAliveTimeout })
  answerUnavailable()
  const app = next({ dev, port, hostname: host ?? 'localhost', httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const secured = transportSecurity(publicUrl)
  const edge = makeEdge({ site: { publicUrl, host, port }, larger: largerBodies })
  server.on('checkContinue', (request, response) => server.emit('request', request, response))
  server.on('request', (request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    if (shutdown().signal.aborted) response.shouldKeepAlive = false
    const forwardedFor = request.headers['x-forwarded-for']
    const address = requestAddress(request.socket.remoteAddress, forwardedFor, trustProxy)
    request.headers[addressHeader] = address
    noteForwarded(forwardedFor, trustProxy)
    const context: RequestContext = {
      id: randomUUID(),
      method: request.method ?? 'GET',
      path: (request.url ?? '/').split('?', 1)[0] ?? '/',
      address,
      startedAt: performance.now(),
      override: null,
    }
    response.setHeader('x-request-id', context.id)
    if (secured !== null) response.setHeader('strict-transport-security', secured)
    overrideStatus(response, context)
    withinRequest(context, () => edge(request, response, context, handle)).catch(error => {
      logError(error, 'outside of a page')
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
  // Those of hot reloading: the server no longer counts them among its connections, yet waits for them.
  const upgraded = new Set<Duplex>()
  server.on('upgrade', (_request, socket) => {
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
  })
  await listen(server, port, host)
  return {
    async stop({ patience }) {
      shutdown().abort()
      const closed = new Promise(resolve => server.close(resolve))
      for (const response of open) response.shouldKeepAlive = false
      for (const socket of upgraded) socket.destroy()
      const force = setTimeout(() => server.closeAllConnections(), patience)
      // A connection that waits for its next request counts as open until it is told.
      const idle = setInterval(() => server.closeIdleConnections(), 100)
      await closed
      clearInterval(idle)
      clearTimeout(force)
      await Promise.race([app.close(), new Promise(resolve => setTimeout(resolve, 1_000))])
    },
  }
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
