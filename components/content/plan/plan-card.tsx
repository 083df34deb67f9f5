'use client'

import type { KeyboardEvent } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { Grip } from '@/components/ui/moving/grip'
import type { SurfaceCard } from './surface-types'
import type { SurfaceWords } from './surface-words'

export interface CardState {
  /** When, in words, where it stands now. */
  readonly when: string | null
  readonly late: boolean
  /** Whether the server has not confirmed its place yet. */
  readonly waiting: boolean
  /** Whether the keyboard carries it. */
  readonly carried: boolean
}

interface Props {
  readonly card: SurfaceCard
  readonly state: CardState
  readonly words: SurfaceWords
  readonly own: boolean
  readonly named: boolean
  readonly dense: boolean
  readonly onMove: (id: string) => void
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onLeave: () => void
}

/** A post on the plan: what it says first, when, by whom, and for its author the handle that moves it. */
export function PlanCardItem({ card, state, words, own, named, dense, onMove, onKey, onLeave }: Props) {
  const title = card.title === '' ? words.untitled : card.title
  const unshared = !card.shared && (card.status === 'idea' || card.status === 'draft')
  return (
    <li
      className="moving-card plan-card"
      data-card={card.id}
      data-own={own ? '' : undefined}
      data-status={card.status}
      data-carried={state.carried ? '' : undefined}
      aria-busy={state.waiting || undefined}
    >
      <a href={`/content/posts/${card.id}`} className="moving-title plan-card-title" draggable={false}>
        {title}
      </a>
      <p className="plan-card-facts">
        {dense && state.when !== null && <span className="plan-card-time">{state.when}</span>}
        {named && <span className="plan-card-author">{card.memberName}</span>}
        {!dense && <span>{state.when ?? words.noTime}</span>}
        {!dense && (
          <span>
            {words.network[card.network]} · {words.voice[card.voice]}
          </span>
        )}
        {dense && <span className="plan-card-status">{words.column[card.status]}</span>}
        {state.late && <span className="chip chip-alert">{words.late}</span>}
        {own && unshared && <span className="chip">{words.private}</span>}
        {card.shared && card.status === 'draft' && <span className="chip">{words.shared}</span>}
        {card.remarks > 0 && <span className="chip">{fillIn(words.remarks, { count: card.remarks })}</span>}
        {state.waiting && <span className="chip">{words.waiting}</span>}
      </p>
      {own && (
        <Grip
          id={card.id}
          label={fillIn(words.moveOf, { title })}
          help="plan-move-help"
          onMove={onMove}
          onKey={onKey}
          onLeave={onLeave}
        />
      )}
    </li>
  )
}
