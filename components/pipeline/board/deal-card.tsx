'use client'

import type { KeyboardEvent } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { Grip } from '@/components/ui/moving/grip'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { rottingOf } from '@/lib/pipeline/domain/rotting'
import type { Format } from '@/lib/platform/format/format'
import type { PlacedCard } from './arrange-cards'
import type { SurfaceStage } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly found: PlacedCard
  readonly stage: SurfaceStage
  readonly words: SurfaceWords
  readonly write: Format
  readonly today: PlainDate
  readonly amounts: boolean
  /** Whether its owner is to be named. */
  readonly named: boolean
  readonly movable: boolean
  readonly carried: boolean
  /** Whether somebody else changed it a moment ago. */
  readonly fresh: boolean
  readonly onMove: (id: string) => void
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onLeave: () => void
}

const minutesOfDay = 1440

/** An opportunity: with whom, how much, what is next, and whether it rots. */
export function DealCard(props: Props) {
  const { found, words, write, amounts, named, movable, carried, fresh, onMove, onKey, onLeave } = props
  const { card, place, waiting } = found
  // Most deals carry their company's name.
  const whom = [card.personName, card.companyName].filter(name => name !== null && !card.name.includes(name))
  return (
    <article
      className="moving-card pipeline-card"
      data-card={card.id}
      data-own={movable ? '' : undefined}
      data-carried={carried ? '' : undefined}
      data-fresh={fresh ? '' : undefined}
      aria-busy={waiting || undefined}
    >
      <a href={`/pipeline/${card.id}`} className="moving-title pipeline-card-title" draggable={false}>
        {card.name}
      </a>
      {whom.length > 0 && <p className="pipeline-card-whom">{whom.join(' · ')}</p>}
      <p className="pipeline-card-facts">
        {amounts && (
          <span className="pipeline-card-amount">
            {place.amountCents === null ? words.card.noAmount : write.money(place.amountCents)}
          </span>
        )}
        {card.origin !== 'unknown' && (
          <span className={`chip chip-${card.origin}`}>{words.card[card.origin]}</span>
        )}
      </p>
      {place.status === 'open' ? (
        <OpenFacts {...props} />
      ) : (
        place.closedOn !== null && (
          <p className="pipeline-card-facts">
            {fillIn(words.card.closed, { day: write.day(place.closedOn) })}
          </p>
        )
      )}
      {named && <p className="pipeline-card-owner">{card.memberName}</p>}
      {waiting && <span className="chip pipeline-card-waiting">{words.waiting}</span>}
      {movable && (
        <Grip
          id={card.id}
          label={fillIn(words.move, { title: card.name })}
          help="board-move-help"
          onMove={onMove}
          onKey={onKey}
          onLeave={onLeave}
        />
      )}
    </article>
  )
}

/** What an open one waits for: its next step, the clock since the last contact, and when it should close. */
function OpenFacts({ found: { card }, stage, words: { card: words }, write, today }: Props) {
  const rotting = rottingOf(card, stage.rottingDays, today)
  const overdue = card.expectedCloseOn !== null && card.expectedCloseOn < today
  return (
    <>
      {(card.nextStep !== null || card.nextStepOn !== null) && (
        <p className="pipeline-card-step">
          {card.nextStepOn !== null && write.day(card.nextStepOn)}
          {card.nextStep !== null && card.nextStepOn !== null && ' · '}
          {card.nextStep}
        </p>
      )}
      <p className="pipeline-card-facts">
        {rotting.state === 'rotting' && (
          <span className="chip chip-alert" title={words.rottingHint}>
            {fillIn(words.rotting, { days: write.duration(rotting.days * minutesOfDay) })}
          </span>
        )}
        {rotting.state === 'parked' && (
          <span className="chip chip-cold">{fillIn(words.parked, { day: write.day(rotting.until) })}</span>
        )}
        <span>
          {card.lastContactOn === null
            ? words.noContact
            : fillIn(words.contact, { day: write.day(card.lastContactOn) })}
        </span>
        {card.expectedCloseOn !== null && (
          <span className={overdue ? 'pipeline-card-overdue' : undefined}>
            {fillIn(overdue ? words.overdue : words.closes, { day: write.day(card.expectedCloseOn) })}
          </span>
        )}
      </p>
    </>
  )
}
