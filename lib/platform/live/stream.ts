import type { SessionId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { scopeOfSession } from '../access/scope-of-session'
import { shutdown } from '../env/shutdown'
import { subscribe } from './subscribe'

/** Keeps proxies from closing a quiet stream, and is when the session is checked again. */
const beatMilliseconds = 20_000

/**
 * Server-sent events of the topics asked for. A session that ends loses its stream within a beat. The stream ends with the
 * request, and with the server.
 */
export function streamNotices(
  scope: Scope,
  topics: readonly string[],
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      let unsubscribe = () => {}
      const beat = setInterval(async () => {
        const session = scope.sessionId as SessionId
        const still = await scopeOfSession(session).catch(() => scope)
        if (still === null) stop()
        else send(': beat\n\n')
      }, beatMilliseconds)
      let stopped = false
      stop = () => {
        if (stopped) return
        stopped = true
        clearInterval(beat)
        unsubscribe()
        controller.close()
      }
      signal.addEventListener('abort', stop)
      shutdown().signal.addEventListener('abort', stop)
      send('retry: 2000\n\n')
      unsubscribe = await subscribe(scope, ({ topic }) => {
        if (!stopped && topics.includes(topic)) send(`event: change\ndata: ${JSON.stringify({ topic })}\n\n`)
      })
    },
    cancel: () => stop(),
  })
}
