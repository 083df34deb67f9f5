'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { hearEvents } from '@/components/ui/hear-events'
import type { BoardHead } from '@/lib/pipeline/load-board'
import type { FurtherCards } from '@/lib/pipeline/load-board-cards'
import type { CardEvent } from '@/lib/pipeline/stream-board'
import { type BoardState, boardReducer, emptyBoard } from './board-state'
import type { SurfaceProps } from './surface-types'

const freshMilliseconds = 2500
/** Many changes at once are drawn once. */
const togetherMilliseconds = 20
const refreshAfter = 300

/** The board as the page has it, as columns are read on, and as others change it. */
export function useLiveBoard(props: SurfaceProps) {
  const router = useRouter()
  const [state, tell] = useReducer(boardReducer, props, first)
  const [online, setOnline] = useState(true)
  const seen = useRef(props)
  const { pipelineId, who } = props

  useEffect(() => {
    if (seen.current === props) return
    seen.current = props
    tell({ kind: 'page', props })
  }, [props])

  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    let refreshing: ReturnType<typeof setTimeout> | undefined
    let changes: CardEvent[] = []
    const show = () => {
      const ids = changes.map(({ id }) => id)
      tell({ kind: 'cards', changes, props: seen.current })
      changes = []
      timers.add(setTimeout(() => tell({ kind: 'settled', ids }), freshMilliseconds))
    }
    const refresh = () => {
      clearTimeout(refreshing)
      refreshing = setTimeout(() => router.refresh(), refreshAfter)
    }
    const search = [['pipeline', pipelineId] as const, ...(who === null ? [] : [['who', who] as const])]
    const leave = hearEvents('/api/pipeline/board/live', search, seen.current.since, {
      onOnline: setOnline,
      on: {
        // Written by our own route.
        card: data => {
          changes.push(JSON.parse(data) as CardEvent)
          if (changes.length === 1) timers.add(setTimeout(show, togetherMilliseconds))
        },
        heads: data => tell({ kind: 'heads', heads: JSON.parse(data) as readonly BoardHead[] }),
        board: refresh,
      },
    })
    return () => {
      leave()
      clearTimeout(refreshing)
      for (const timer of timers) clearTimeout(timer)
    }
  }, [router, pipelineId, who])

  const asking = useRef(new Set<string>())
  const ends = state.ends
  const readOn = useCallback(
    async (stageId: string) => {
      const last = ends.get(stageId)
      if (last === undefined || asking.current.has(stageId)) return
      asking.current.add(stageId)
      try {
        const search = new URLSearchParams({
          stage: stageId,
          after: last.id,
          closeOn: last.expectedCloseOn ?? '',
          ...(who === null ? {} : { who }),
        })
        const answer = await fetch(`/api/pipeline/board/cards?${search}`)
        if (!answer.ok) return
        // Written by our own route.
        const { cards, more } = (await answer.json()) as FurtherCards
        tell({ kind: 'further', stageId, cards, more })
      } finally {
        asking.current.delete(stageId)
      }
    },
    [ends, who],
  )
  return { ...state, online, readOn }
}

const first = (props: SurfaceProps): BoardState => boardReducer(emptyBoard, { kind: 'page', props })
