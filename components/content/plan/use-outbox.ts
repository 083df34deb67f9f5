'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { movePostAction } from '@/lib/content/actions'
import {
  addMove,
  confirmMove,
  dropMove,
  insistOn,
  markSent,
  type Outbox,
  type PendingMove,
  type Placed,
  readCurrent,
  readOutbox,
} from '@/lib/content/domain/plan-outbox'
import type { ActionResult } from '@/lib/platform/action/result'

type Refused = Extract<ActionResult<never>, { ok: false }>

/** A move whose post changed in the meantime, and how it is now. */
export interface Conflict {
  readonly move: PendingMove
  readonly current: Placed & { readonly version: number }
}

export interface Kept {
  readonly outbox: Outbox
  /** What the server confirmed, until the page itself shows it. */
  readonly confirmed: ReadonlyMap<string, Placed & { readonly version: number }>
  readonly conflict: Conflict | null
  /** The last refusal, to be told. */
  readonly refusal: { readonly move: PendingMove; readonly answer: Refused } | null
  readonly signedOut: boolean
  /** Whether the last attempt found no server. */
  readonly offline: boolean
}

const nothing: Kept = {
  outbox: [],
  confirmed: new Map(),
  conflict: null,
  refusal: null,
  signedOut: false,
  offline: false,
}
const longest = 30_000

/**
 * Moves on their way to the server, one after the other. They are kept in the browser until the server confirms them, so that
 * neither a lost connection nor a closed tab loses one; each carries a key that makes sending it twice the same as once.
 */
export function useOutbox(reader: string) {
  const place = `entregent.plan.${reader}`
  const [kept, setKept] = useState(nothing)
  const now = useRef(nothing)
  const sending = useRef(false)
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wait = useRef(1000)

  const change = useCallback(
    (part: Partial<Kept>) => {
      now.current = { ...now.current, ...part }
      setKept(now.current)
      if (part.outbox === undefined) return
      try {
        if (part.outbox.length === 0) localStorage.removeItem(place)
        else localStorage.setItem(place, JSON.stringify(part.outbox))
      } catch {
        // A browser that keeps nothing still sends.
      }
    },
    [place],
  )

  const flush = useCallback(async () => {
    if (sending.current) return
    clearTimeout(retry.current)
    sending.current = true
    try {
      for (;;) {
        const { outbox, conflict } = now.current
        const move = outbox.find(({ postId }) => postId !== conflict?.move.postId)
        if (move === undefined) return
        change({ outbox: markSent(outbox, move.key) })
        const answer = await send(move)
        if (answer === null) {
          change({ offline: true })
          wait.current = Math.min(longest, wait.current * 2)
          retry.current = setTimeout(() => void flush(), wait.current)
          return
        }
        wait.current = 1000
        if (answer.ok) {
          const { id, version, status, plannedFor } = answer.value
          change({
            outbox: confirmMove(now.current.outbox, move.key, version),
            confirmed: new Map(now.current.confirmed).set(id, { version, status, plannedFor }),
            offline: false,
            signedOut: false,
          })
          continue
        }
        const current = answer.code === 'conflict' ? readCurrent(answer.current) : null
        if (current !== null) change({ conflict: { move, current }, offline: false })
        else if (answer.code === 'signed_out') {
          change({ signedOut: true, offline: false })
          return
        } else
          change({
            outbox: dropMove(now.current.outbox, move.key),
            refusal: { move, answer },
            offline: false,
          })
        if (now.current.conflict !== null) return
      }
    } finally {
      sending.current = false
    }
  }, [change])

  useEffect(() => {
    const left = localStorage.getItem(place)
    if (left !== null) change({ outbox: readOutbox(left) })
    void flush()
    const online = () => void flush()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(retry.current)
    }
  }, [place, change, flush])

  const add = useCallback(
    (move: Omit<PendingMove, 'key' | 'sent'>) => {
      change({
        outbox: addMove(now.current.outbox, { ...move, key: crypto.randomUUID(), sent: false }),
        refusal: null,
      })
      void flush()
    },
    [change, flush],
  )

  /** The reader chose between his move and how the post is now. */
  const settle = useCallback(
    (mine: boolean) => {
      const { conflict, outbox, confirmed } = now.current
      if (conflict === null) return
      const { move, current } = conflict
      change({
        conflict: null,
        outbox: mine
          ? insistOn(outbox, move.key, current.version, crypto.randomUUID())
          : dropMove(outbox, move.key),
        confirmed: mine ? confirmed : new Map(confirmed).set(move.postId, current),
      })
      void flush()
    },
    [change, flush],
  )

  return { ...kept, add, settle }
}

/** What the server says to a move; null when it could not be asked. */
async function send(move: PendingMove): Promise<Awaited<ReturnType<typeof movePostAction>> | null> {
  const form = new FormData()
  form.set('id', move.postId)
  form.set('version', String(move.version))
  form.set('to', move.status)
  form.set('plannedFor', move.plannedFor ?? '')
  form.set('idempotencyKey', move.key)
  if (!navigator.onLine) return null
  try {
    return await movePostAction(null, form)
  } catch {
    return null
  }
}
