'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useCarry } from '@/components/ui/moving/use-carry'
import { useDrag } from '@/components/ui/moving/use-drag'
import { fillSlot } from '@/lib/content/domain/plan'
import { BoardColumns } from './board-columns'
import { CalendarDays } from './calendar-days'
import { FillDialog } from './fill-dialog'
import { MoveDialog } from './move-dialog'
import { changeOf, dayOf, gather, type PlacedCard } from './place-cards'
import { PlanCardItem } from './plan-card'
import { SlotCard } from './slot-card'
import { SurfaceNotes } from './surface-notes'
import type { SurfaceProps } from './surface-types'
import { usePlan } from './use-plan'

/** The plan as it moves: board or calendar, with its cards carried by pointer, finger or keyboard. */
export function PlanSurface(props: SurfaceProps) {
  const { words, reader, timeZone, now } = props
  const root = useRef<HTMLDivElement>(null)
  const plan = usePlan(props)
  const { placed, slots, dialog, setDialog, focus, setFocus } = plan
  const { carry, onKey, onLeave } = useCarry(plan)
  useDrag(root, plan)

  // A card that moved is another element now; whoever moved it by keyboard goes on from there.
  useEffect(() => {
    if (focus === null) return
    const button = root.current?.querySelector(`[data-move="${focus}"]`)
    if (button instanceof HTMLElement && (document.activeElement ?? document.body) === document.body)
      button.focus()
    setFocus(null)
  }, [focus, setFocus])

  const items = (cards: readonly PlacedCard[], dense: boolean): ReactNode[] =>
    cards.map(found => {
      const { card, place, moved, waiting } = found
      const at = place.plannedFor === null ? null : new Date(place.plannedFor)
      const fresh = at === null ? null : dense ? plan.write.time(at) : plan.write.moment(at)
      const state = {
        when: moved ? fresh : dense ? card.time : card.when,
        late: place.status === 'scheduled' && place.plannedFor !== null && place.plannedFor < now,
        waiting,
        carried: carry?.id === card.id,
      }
      return (
        <PlanCardItem
          key={card.id}
          card={{ ...card, status: place.status }}
          state={state}
          words={words}
          // What came out keeps its day: in the calendar it has no handle.
          own={card.memberId === reader && (!dense || card.publishedAt === null)}
          named={props.named}
          dense={dense}
          onMove={id => setDialog({ kind: 'move', id, to: place.status })}
          onKey={onKey}
          onLeave={onLeave}
        />
      )
    })
  const slotItems = (found: typeof slots, dense: boolean): ReactNode[] =>
    found.map(slot => (
      <SlotCard
        key={slot.at}
        slot={slot}
        words={words}
        fills={props.fills}
        dense={dense}
        onFill={at => setDialog({ kind: 'fill', at })}
      />
    ))

  const unplanned = gather(
    placed,
    props.unplanned.ids,
    ({ card, place }) =>
      card.publishedAt === null && place.plannedFor === null && place.status !== 'scheduled',
  )
  const moving = dialog?.kind === 'move' ? placed.get(dialog.id) : undefined
  const filling = dialog?.kind === 'fill' ? slots.find(({ at }) => at === dialog.at) : undefined
  return (
    <div ref={root} className="plan-surface">
      <p id="plan-move-help" className="sr-only">
        {words.moveHelp}
      </p>
      <SurfaceNotes plan={plan} words={words} />
      {props.columns !== null && (
        <BoardColumns
          words={words}
          columns={props.columns}
          target={carry?.target ?? null}
          cardsOf={(column, ids) =>
            items(
              gather(placed, ids, ({ place }) => place.status === column),
              false,
            )
          }
          changeOf={column => changeOf(placed.values(), column)}
          write={plan.write}
          slots={slotItems(slots, false)}
        />
      )}
      {props.days !== null && (
        <div className="plan-with-side">
          <CalendarDays
            words={words}
            span={props.span}
            days={props.days}
            target={carry?.target ?? null}
            cardsOf={(day, ids) =>
              items(
                gather(placed, ids, found => dayOf(found, timeZone) === day),
                true,
              )
            }
            slotsOf={day =>
              slotItems(
                slots.filter(slot => slot.day === day),
                true,
              )
            }
          />
          <section className="plan-side card" data-drop="unplanned:" aria-labelledby="plan-unplanned">
            <h2 id="plan-unplanned">
              {words.unplanned} <span className="plan-count">{props.unplanned.count}</span>
            </h2>
            {props.fills && <p>{words.unplannedHint}</p>}
            <ul className="plan-cards">{items(unplanned, false)}</ul>
          </section>
        </div>
      )}
      {moving !== undefined && dialog?.kind === 'move' && (
        <MoveDialog
          card={{ ...moving.card, ...moving.place }}
          to={dialog.to}
          timeZone={timeZone}
          slots={props.fills ? slots : []}
          words={words}
          onMove={(to, plannedFor) => plan.move(moving.card.id, to, plannedFor)}
          onClose={() => setDialog(null)}
        />
      )}
      {filling !== undefined && (
        <FillDialog
          slot={filling}
          cards={unplanned.flatMap(({ card, place }) =>
            card.memberId === reader ? [{ ...card, ...place }] : [],
          )}
          words={words}
          onFill={id => {
            const found = placed.get(id)
            if (found === undefined) return
            const wish = fillSlot(found.place.status, new Date(filling.at))
            plan.move(id, wish.to, filling.at)
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}
