'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionResult } from '@/lib/platform/action/result'
import {
  type At,
  addMove,
  confirmMove,
  dropMove,
  insistOn,
  markSent,
  type Outbox,
  type PendingMove,
  type Places,
  readCurrent,
  readOutbox,
} from '@/lib/platform/outbox/domain/outbox'

type Refused = Extract<ActionResult<never>, { ok: false }>

/** A move whose row changed in the meantime, and how it is now. */
export interface Conflict<Place> {
  readonly move: PendingMove<Place>
  readonly current: At<Place>
  /** The same as the server said it, with what a screen may want to tell. */
  readonly answer: Refused
}

export interface Kept<Place> {
  readonly outbox: Outbox<Place>
  /** What the server confirmed, until the page itself shows it. */
  readonly confirmed: ReadonlyMap<string, At<Place>>
  readonly conflict: Conflict<Place> | null
  /** The last refusal, to be told. */
  readonly refusal: { readonly move: PendingMove<Place>; readonly answer: Refused } | null
  readonly signedOut: boolean
  /** Whether the last attempt found no server. */
  readonly offline: boolean
}

/** Where moves of one kind go. It must stay the same object from one drawing to the next. */
export interface Sending<Place> {
  readonly places: Places<Place>
  /** What the server says to a move: the place and version it made of it; it throws when the server cannot be asked. */
  readonly send: (move: PendingMove<Place>) => Promise<ActionResult<At<Place>>>
}

const nothing = {
  outbox: [],
  confirmed: new Map(),
  conflict: null,
  refusal: null,
  signedOut: false,
  offline: false,
} as const
const longest = 30_000

/**
 * Moves on their way to the server, one after the other. They are kept in the browser until the server confirms them, so that
 * neither a lost connection nor a closed tab loses one; each carries a key that makes sending it twice the same as once.
 */
export function useOutbox<Place extends object>(place: string, { places, send }: Sending<Place>) {
  const [kept, setKept] = useState<Kept<Place>>(nothing)
  const now = useRef<Kept<Place>>(nothing)
  const sending = useRef(false)
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wait = useRef(1000)
  const mine = useRef(new Set<string>())

  const change = useCallback(
    (part: Partial<Kept<Place>>) => {
      now.current = { ...now.current, ...part }
      setKept(now.current)
      if (part.outbox === undefined) return
      try {
        for (const { key } of part.outbox) mine.current.add(key)
        // Another tab of the same seat keeps its moves in the same place.
        const others = readOutbox(localStorage.getItem(place), places).filter(
          ({ key }) => !mine.current.has(key),
        )
        const all = [...others, ...part.outbox]
        if (all.length === 0) localStorage.removeItem(place)
        else localStorage.setItem(place, JSON.stringify(all))
      } catch {
        // A browser that keeps nothing still sends.
      }
    },
    [place, places],
  )

  const flush = useCallback(async () => {
    if (sending.current) return
    clearTimeout(retry.current)
    sending.current = true
    try {
      for (;;) {
        const { outbox, conflict } = now.current
        const move = outbox.find(({ rowId }) => rowId !== conflict?.move.rowId)
        if (move === undefined) return
        change({ outbox: markSent(outbox, move.key) })
        const answer = await ask(send, move)
        if (answer === null) {
          change({ offline: true })
          wait.current = Math.min(longest, wait.current * 2)
          retry.current = setTimeout(() => void flush(), wait.current)
          return
        }
        wait.current = 1000
        if (answer.ok) {
          change({
            outbox: confirmMove(now.current.outbox, move.key, answer.value.version),
            confirmed: new Map(now.current.confirmed).set(move.rowId, answer.value),
            offline: false,
            signedOut: false,
          })
          continue
        }
        const current = answer.code === 'conflict' ? readCurrent(answer.current, places) : null
        if (current !== null) change({ conflict: { move, current, answer }, offline: false })
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
  }, [change, places, send])

  useEffect(() => {
    const left = localStorage.getItem(place)
    if (left !== null) change({ outbox: readOutbox(left, places) })
    void flush()
    const online = () => void flush()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      clearTimeout(retry.current)
    }
  }, [place, places, change, flush])

  const add = useCallback(
    (move: Omit<PendingMove<Place>, 'key' | 'sent'>) => {
      change({
        outbox: addMove(now.current.outbox, { ...move, key: crypto.randomUUID(), sent: false }, places),
        refusal: null,
      })
      void flush()
    },
    [change, flush, places],
  )

  /** The reader chose between his move and how the row is now. */
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
        confirmed: mine ? confirmed : new Map(confirmed).set(move.rowId, current),
      })
      void flush()
    },
    [change, flush],
  )

  return { ...kept, add, settle }
}

/** What the server says to a move; null when it could not be asked. */
async function ask<Place>(send: Sending<Place>['send'], move: PendingMove<Place>) {
  if (!navigator.onLine) return null
  try {
    return await send(move)
  } catch {
    return null
  }
}
