import type { SessionId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { scopeOfSession } from '../access/scope-of-session'
import { shutdown } from '../env/shutdown'
import type { Notice } from './publish'
import { subscribe } from './subscribe'

/** Keeps proxies from closing a quiet stream, and is when the session is checked again. */
const beatMilliseconds = 20_000

/** Sends one event with its data; after the stream's end it does nothing. */
export type SendEvent = (event: string, data: unknown) => void

/** Server-sent events of the topics asked for: that something changed, and nothing of what. */
export const streamNotices = (
  scope: Scope,
  topics: readonly string[],
  signal: AbortSignal,
): ReadableStream<Uint8Array> =>
  streamEvents(scope, signal, send => ({ topic }) => {
    if (topics.includes(topic)) send('change', { topic })
  })

/**
 * Server-sent events made of what the scope may hear. `begin` is called once it listens: what it reads then, or hears later, is
 * all. A session that ends loses its stream within a beat. The stream ends with the request, and with the server.
 */
export function streamEvents(
  scope: Scope,
  signal: AbortSignal,
  listen: (send: SendEvent) => (notice: Notice) => void,
  begin: (send: SendEvent) => void = () => {},
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
        // The server outlives its streams: what it would tell them is forgotten with them.
        shutdown().signal.removeEventListener('abort', stop)
        unsubscribe()
        controller.close()
      }
      signal.addEventListener('abort', stop)
      shutdown().signal.addEventListener('abort', stop)
      send('retry: 2000\n\n')
      const sendEvent: SendEvent = (event, data) => {
        if (!stopped) send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      }
      const hear = listen(sendEvent)
      unsubscribe = await subscribe(scope, notice => {
        if (!stopped) hear(notice)
      })
      if (!stopped) begin(sendEvent)
    },
    cancel: () => stop(),
  })
}
