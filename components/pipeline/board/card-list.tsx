'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PlacedCard } from './arrange-cards'
import { DealCard } from './deal-card'
import type { SurfaceProps, SurfaceStage } from './surface-types'
import type { Board } from './use-board'

interface Props {
  readonly cards: readonly PlacedCard[]
  /** How many the column holds in all. */
  readonly total: number
  readonly stage: SurfaceStage
  readonly board: Board
  readonly surface: SurfaceProps
  readonly carried: string | null
  readonly more: boolean
  readonly onMore: () => void
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onLeave: () => void
}

/** Up to here all cards are drawn: the browser finds words in them, and the server draws the same. */
const drawnAll = 60
const cardHeight = 118
const gap = 7
/** How many cards before its end a column is read on. */
const ahead = 12

/** The cards of a column; of many only those in sight are drawn, and the rest is asked for as one comes near. */
export function CardList(props: Props) {
  const { cards, total, board, surface, stage, carried, more, onMore } = props
  const list = useRef<HTMLUListElement>(null)
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  const virtual = mounted && cards.length > drawnAll
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => cardHeight,
    getItemKey: index => cards[index]?.card.id ?? index,
    gap,
    overscan: 8,
    enabled: virtual,
  })
  const items = virtualizer.getVirtualItems()
  const last = virtual ? (items.at(-1)?.index ?? 0) : -1
  useEffect(() => {
    if (virtual && more && last >= cards.length - ahead) onMore()
  })
  const near = () => {
    const element = list.current
    if (element === null || virtual || !more) return
    if (element.scrollTop + element.clientHeight > element.scrollHeight - ahead * cardHeight) onMore()
  }
  const card = (found: PlacedCard) => (
    <DealCard
      found={found}
      stage={stage}
      words={surface.words}
      write={board.write}
      today={surface.today}
      amounts={surface.amounts}
      named={surface.memberId === null}
      movable={board.movable(found)}
      carried={carried === found.card.id}
      fresh={board.live.fresh.has(found.card.id)}
      onMove={id => board.setDialog({ kind: 'move', id })}
      onKey={props.onKey}
      onLeave={props.onLeave}
    />
  )
  const goOn = more && (
    <button type="button" className="pipeline-more" onClick={onMore}>
      {surface.words.more}
    </button>
  )
  if (!virtual)
    return (
      <>
        <ul ref={list} className="pipeline-cards" onScroll={near}>
          {cards.map((found, index) => (
            <li key={found.card.id} aria-setsize={total} aria-posinset={index + 1}>
              {card(found)}
            </li>
          ))}
        </ul>
        {goOn}
      </>
    )
  return (
    <>
      <ul ref={list} className="pipeline-cards" data-virtual="">
        <li role="presentation" className="pipeline-span" style={{ height: virtualizer.getTotalSize() }} />
        {items.map(({ index, key, start }) => {
          const found = cards[index]
          return (
            found !== undefined && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={total}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {card(found)}
              </li>
            )
          )
        })}
      </ul>
      {goOn}
    </>
  )
}
