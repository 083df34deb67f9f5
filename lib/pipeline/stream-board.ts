import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { addDays, dayIn } from '@/lib/calendar/domain/plain-date'
import { logError } from '@/lib/platform/action/log-error'
import type { Notice } from '@/lib/platform/live/publish'
import { type SendEvent, streamEvents } from '@/lib/platform/live/stream'
import { boardWho } from './board-who'
import type { BoardSearch } from './inputs'
import { type BoardHead, closedDays, headsOf } from './load-board'
import type { BoardCard } from './queries/board-card'
import type { BoardWho } from './queries/board-who'
import { findBoardCard } from './queries/find-board-card'
import { sumClosed } from './queries/list-closed-cards'
import { listStages, sumStages } from './queries/list-stages'

/** A card that changed; null when it is gone, or not for the reader any more. */
export interface CardEvent {
  readonly id: string
  readonly card: BoardCard | null
}

/** The columns' sums wait this long for more moves. */
const headsAfter = 250

/**
 * What changes on a board, as it happens: `card` with the card as it is now, `heads` with the columns' sums a moment later,
 * `board` where nobody said which rows changed, and at once where something changed since the page was read. Only notices
 * of rows that the scope may see are heard, and what is sent is read again under that scope. Listeners who may see the same
 * share one reading of each notice.
 */
export function streamBoard(
  scope: Scope,
  search: BoardSearch & { readonly pipeline: string },
  since: string | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const who = boardWho(scope, search)
  const concerns = ({ topic }: Notice) => topic === 'pipeline'
  return streamEvents(scope, signal, { concerns, since }, send => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    signal.addEventListener('abort', () => clearTimeout(waiting))
    return {
      hear: notice => {
        if (notice.rowId === undefined) send('board', {})
        else void sendCard(scope, notice, notice.rowId, send)
        clearTimeout(waiting)
        waiting = setTimeout(() => void sendHeads(scope, notice, search.pipeline, who, send), headsAfter)
      },
      missed: () => send('board', {}),
    }
  })
}

async function sendCard(scope: Scope, notice: Notice, id: string, send: SendEvent) {
  try {
    const card = await once(scope, notice, 'card', () => inScope(scope, open => findBoardCard(open, id)))
    send('card', { id, card } satisfies CardEvent)
  } catch (error) {
    logError(error, 'live board')
  }
}

async function sendHeads(scope: Scope, notice: Notice, pipelineId: string, who: BoardWho, send: SendEvent) {
  try {
    const what = `heads ${pipelineId} ${who.kind === 'all' ? 'all' : who.memberId}`
    send('heads', await once(scope, notice, what, () => readHeads(scope, pipelineId, who)))
  } catch (error) {
    logError(error, 'live board')
  }
}

const readHeads = (scope: Scope, pipelineId: string, who: BoardWho): Promise<BoardHead[]> =>
  inScope(scope, async open => {
    const since = addDays(dayIn(scope.timeZone, new Date()), -closedDays)
    const [stages, sums, closed] = await Promise.all([
      listStages(open),
      sumStages(open, pipelineId, who),
      sumClosed(open, pipelineId, who, since),
    ])
    const columns = stages.filter(stage => stage.pipelineId === pipelineId)
    return headsOf(columns, [...sums, ...closed])
  })

/** All listeners of a process are handed the same notice, and each reading begins after it. */
const readings = new WeakMap<Notice, Map<string, Promise<unknown>>>()

function once<Value>(scope: Scope, notice: Notice, what: string, read: () => Promise<Value>): Promise<Value> {
  const known = readings.get(notice) ?? new Map<string, Promise<unknown>>()
  readings.set(notice, known)
  const sight = scope.rowMembers === 'everyone' ? '*' : [...scope.rowMembers].sort().join(',')
  const key = `${what} ${sight} ${scope.amounts}`
  const reading = known.get(key) ?? read()
  known.set(key, reading)
  return reading as Promise<Value>
}
