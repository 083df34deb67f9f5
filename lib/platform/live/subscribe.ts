import { z } from 'zod'
import { handle } from '@/db/client'
import type { Scope } from '@/db/scope'
import { logError } from '../action/log-error'
import { liveChannel, type Notice } from './publish'

type Listener = (notice: Notice) => void

interface Hub {
  readonly listeners: Set<Listener>
  readonly listening: Promise<unknown>
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
  const listeners = new Set<Listener>()
  const listening = handle()
    .client.listen(liveChannel, payload => {
      const read = notice.safeParse(JSON.parse(payload))
      if (read.success) for (const listener of listeners) listener(read.data)
    })
    .catch((error: unknown) => {
      globalThis.entregentLive = undefined
      logError(error, 'live updates')
    })
  globalThis.entregentLive = { listeners, listening }
  return globalThis.entregentLive
}

/** Whether a scope may know that something changed. */
export const mayHear = (scope: Scope, { organizationId, memberId }: Notice): boolean =>
  organizationId === scope.organizationId &&
  (memberId === undefined ||
    scope.rowMembers === 'everyone' ||
    scope.rowMembers.some(member => member === memberId))

/** Calls `listener` for every notice the scope may hear, until the returned function is called. */
export async function subscribe(scope: Scope, listener: Listener): Promise<() => void> {
  const { listeners, listening } = hub()
  const filtered: Listener = heard => {
    if (mayHear(scope, heard)) listener(heard)
  }
  listeners.add(filtered)
  await listening
  return () => listeners.delete(filtered)
}
