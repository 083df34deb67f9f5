import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { handle } from '@/db/client'
import type { Scope } from '@/db/scope'
import { logError } from '../action/log-error'
import { liveChannel, type Notice } from './publish'

/** How many notices are remembered for screens that begin to listen, or come back, a moment later. */
const remembered = 2000

interface Listener {
  readonly hear: (notice: Notice) => void
  /** The connection to the database was lost: what happened meanwhile was heard by nobody. */
  readonly lost: () => void
}

interface Hub {
  readonly listeners: Set<Listener>
  readonly listening: Promise<unknown>
  /** Another one for each time that the process began to listen: within one, no notice is missing. */
  epoch: string
  /** How many notices were heard in this epoch, and the last of them. */
  count: number
  recent: Notice[]
}

declare global {
  var entregentLive: Hub | undefined
}

const notice = z.object({
  organizationId: z.string(),
  topic: z.string(),
  memberId: z.string().exactOptional(),
  rowId: z.string().exactOptional(),
})

/** One LISTEN connection a process; postgres.js takes it up again after a lost connection. */
function hub(): Hub {
  const open = globalThis.entregentLive
  if (open !== undefined) return open
  const begin = () => {
    const again = made.count > 0 || made.listeners.size > 0
    Object.assign(made, { epoch: randomUUID(), count: 0, recent: [] })
    if (again) for (const { lost } of [...made.listeners]) lost()
  }
  const listening = handle()
    .client.listen(liveChannel, payload => hear(made, payload), begin)
    .catch((error: unknown) => {
      globalThis.entregentLive = undefined
      logError(error, 'live updates')
    })
  const made: Hub = { listeners: new Set(), listening, epoch: randomUUID(), count: 0, recent: [] }
  globalThis.entregentLive = made
  return made
}

function hear(hub: Hub, payload: string): void {
  const { data } = notice.safeParse(JSON.parse(payload))
  if (data === undefined) return
  hub.count += 1
  hub.recent.push(data)
  if (hub.recent.length > 2 * remembered) hub.recent = hub.recent.slice(-remembered)
  for (const listener of hub.listeners) listener.hear(data)
}

/** Whether a scope may know that something changed. */
export const mayHear = (scope: Scope, { organizationId, memberId }: Notice): boolean =>
  organizationId === scope.organizationId &&
  (memberId === undefined ||
    scope.rowMembers === 'everyone' ||
    scope.rowMembers.some(member => member === memberId))

/** Calls `hear` for every notice the scope may hear, until the returned function is called. */
export async function subscribe(scope: Scope, { hear, lost }: Listener): Promise<() => void> {
  const { listeners, listening } = hub()
  const filtered: Listener = {
    hear: heard => {
      if (mayHear(scope, heard)) hear(heard)
    },
    lost,
  }
  // Only once it listens: that it begins to is no loss.
  await listening
  listeners.add(filtered)
  return () => listeners.delete(filtered)
}

/** How far the process has heard: what is read from now on knows of all that was told before. */
export function currentPosition(): string {
  const { epoch, count } = hub()
  return `${epoch}:${count}`
}

/**
 * Whether something that the scope may hear, and that `concerns` it, was told since a position. Also true where that is not known:
 * the position is of another process, of before a lost connection, or too long ago.
 */
export function changedSince(scope: Scope, position: string, concerns: (notice: Notice) => boolean): boolean {
  const { epoch, count, recent } = hub()
  const [of, heard] = position.split(':')
  const missed = count - Number(heard)
  if (of !== epoch || !(missed >= 0 && missed <= recent.length)) return true
  return missed > 0 && recent.slice(-missed).some(told => mayHear(scope, told) && concerns(told))
}
