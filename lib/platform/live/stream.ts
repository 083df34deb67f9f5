import type { SessionId } from '@/db/id'
import type { Scope } from '@/db/scope'
import { scopeOfSession } from '../access/scope-of-session'
import { shutdown } from '../env/shutdown'
import { type Notice, scopeTopic } from './publish'
import { changedSince, currentPosition, subscribe } from './subscribe'

/** Keeps proxies from closing a quiet stream, and is when the session is checked again. */
const beatMilliseconds = 20_000

/** Sends one event with its data; after the stream's end it does nothing. */
export type SendEvent = (event: string, data: unknown) => void

/** What a stream is of. */
export interface Wanted {
  readonly concerns: (notice: Notice) => boolean
  /** Up to where the screen knows what happened (`livePosition`, or the id of the last event); null for one that asks for what comes. */
  readonly since: string | null
}

interface Ears {
  readonly hear: (notice: Notice) => void
  /** Something happened that the screen was not told of. */
  readonly missed: () => void
}

/** Where a stream that is asked for begins: where the browser stood when it lost the last, or else the page. */
export const sinceOf = (request: Request): string | null =>
  request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since')

/** Server-sent events of the topics asked for: that something changed, and nothing of what. */
export const streamNotices = (
  scope: Scope,
  topics: readonly string[],
  since: string | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> =>
  streamEvents(scope, signal, { concerns: ({ topic }) => topics.includes(topic), since }, send => ({
    hear: ({ topic }) => send('change', { topic }),
    missed: () => send('change', {}),
  }))

/**
 * Server-sent events made of what the scope may hear. Each carries the position it was told at, so that a browser that comes back
 * says where it was; `missed` is called at once where something happened since. The stream ends at once when the scope is no longer
 * the one it was opened with, with the request, with the server, and when the database was lost: then the browser comes back.
 */
export function streamEvents(
  scope: Scope,
  signal: AbortSignal,
  { concerns, since }: Wanted,
  listen: (send: SendEvent) => Ears,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      let unsubscribe = () => {}
      let stopped = false
      const beat = setInterval(async () => {
        if (await keepsScope(scope)) send(': beat\n\n')
        else stop()
      }, beatMilliseconds)
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
        if (!stopped) send(`id: ${currentPosition()}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      }
      const { hear, missed } = listen(sendEvent)
      const ask = async () => {
        if (!stopped && !(await keepsScope(scope))) stop()
      }
      let asked: Promise<void> = Promise.resolve()
      const leave = await subscribe(scope, {
        hear: notice => {
          if (concernsScope(scope, notice)) asked = asked.then(ask)
          // What is told after a change of scope waits until it is known whether it is still for this reader.
          else if (concerns(notice)) void asked.then(() => !stopped && hear(notice))
        },
        lost: () => stop(),
      })
      if (stopped) return leave()
      unsubscribe = leave
      sendEvent('position', null)
      if (since !== null && changedSince(scope, since, concerns)) missed()
    },
    cancel: () => stop(),
  })
}

const concernsScope = ({ sessionId }: Scope, { topic, rowId }: Notice): boolean =>
  topic === scopeTopic && (rowId === undefined || rowId === sessionId)

/** Whether a session still gives the same sight; also where the database cannot say so just now. */
async function keepsScope(scope: Scope): Promise<boolean> {
  const session = scope.sessionId as SessionId
  const now = await scopeOfSession(session, scope.language).catch(() => scope)
  return now !== null && sightOf(now) === sightOf(scope)
}

/** All of a scope that decides what somebody may see, as a text. */
const sightOf = ({
  organizationId,
  memberId,
  role,
  amounts,
  rowMembers,
  figureMembers,
  contentMembers,
}: Scope) =>
  JSON.stringify({
    ...{ organizationId, memberId, role, amounts },
    sets: [rowMembers, figureMembers, contentMembers].map(members =>
      members === 'everyone' ? members : [...members].sort(),
    ),
  })
