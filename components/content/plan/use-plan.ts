'use client'

import { useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import type { Direction } from '@/components/ui/moving/use-carry'
import { addDays } from '@/lib/calendar/domain/plain-date'
import { fillSlot, type PlanColumn, planColumns } from '@/lib/content/domain/plan'
import { emptySlots, instantAt, localOf } from '@/lib/content/domain/rhythm'
import { formatFor } from '@/lib/platform/format/format'
import { dayOf, type PlacedCard, placeCards, tryMove } from './place-cards'
import type { SurfaceProps } from './surface-types'
import { usePlanOutbox } from './use-plan-outbox'

export type OpenDialog =
  | { readonly kind: 'move'; readonly id: string; readonly to: PlanColumn }
  | { readonly kind: 'fill'; readonly at: string }
  | null

/** Where a card goes on a day without a time of its own. */
const morning = 9 * 60
const steps: Record<Direction, { readonly column: number; readonly day: number }> = {
  ArrowLeft: { column: -1, day: -1 },
  ArrowRight: { column: 1, day: 1 },
  ArrowUp: { column: 0, day: -7 },
  ArrowDown: { column: 0, day: 7 },
}

/** What the plan does with its cards: where they are, where they may go, and what is said about it. */
export function usePlan(props: SurfaceProps) {
  const { words, reader, timeZone } = props
  const kept = usePlanOutbox(reader)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [said, setSaid] = useState('')
  const [focus, setFocus] = useState<string | null>(null)
  const placed = placeCards(props.cards, kept.outbox, kept.confirmed)
  const write = formatFor(props.locale, props.currency, timeZone)

  const titleOf = ({ card }: PlacedCard) => (card.title === '' ? words.untitled : card.title)
  const placeText = (status: PlanColumn, plannedFor: string | null) =>
    [words.column[status], plannedFor === null ? words.noTime : write.moment(new Date(plannedFor))].join(', ')

  const move = (id: string, to: PlanColumn, plannedFor: string | null) => {
    const found = placed.get(id)
    if (found === undefined) return
    const { card, place, version } = found
    kept.add({
      rowId: id,
      title: titleOf(found),
      version,
      to: { status: to, plannedFor },
      from: { status: place.status, plannedFor: place.plannedFor },
    })
    setDialog(null)
    setFocus(card.id)
    setSaid(fillIn(words.dropped, { title: titleOf(found), place: placeText(to, plannedFor) }))
  }

  /** The free slot of a day, else its morning; a card that has a time keeps it. */
  const timeOn = (found: PlacedCard, day: string): Date => {
    if (found.place.plannedFor !== null)
      return instantAt(timeZone, day, localOf(timeZone, new Date(found.place.plannedFor)).minute)
    const slot = slots.find(free => free.day === day)
    return slot === undefined ? instantAt(timeZone, day, morning) : new Date(slot.at)
  }

  const wishOf = (found: PlacedCard, target: string) => {
    const [kind, value] = [target.slice(0, target.indexOf(':')), target.slice(target.indexOf(':') + 1)]
    if (kind === 'slot') return fillSlot(found.place.status, new Date(value))
    if (kind === 'day') return { to: found.place.status, plannedFor: timeOn(found, value) }
    if (kind === 'unplanned') return { to: found.place.status, plannedFor: null }
    const to = planColumns.find(column => column === value)
    return to === undefined ? null : { to, plannedFor: undefined }
  }

  const drop = (id: string, target: string) => {
    const found = placed.get(id)
    const wish = found === undefined ? null : wishOf(found, target)
    if (found === undefined || wish === null) return
    const outcome = tryMove(found, wish.to, wish.plannedFor, found.card.memberId === reader)
    if (outcome.ok) {
      const plannedFor = outcome.plannedFor?.toISOString() ?? null
      if (outcome.status === found.place.status && plannedFor === found.place.plannedFor) return
      move(id, outcome.status, plannedFor)
      return
    }
    if (
      ['needs_time', 'needs_address', 'time_over'].includes(outcome.because) &&
      target.startsWith('column:')
    )
      setDialog({ kind: 'move', id, to: wish.to })
    setSaid(fillIn(words.refused, { title: titleOf(found), reason: words.refusal[outcome.because] }))
  }

  const next = (id: string, from: string | null, key: Direction): string | null => {
    const found = placed.get(id)
    if (found === undefined) return null
    if (props.days !== null) {
      const start = from?.slice('day:'.length) ?? dayOf(found, timeZone)
      const today = localOf(timeZone, new Date(props.now)).day
      const day = start === null ? today : addDays(start, steps[key].day)
      return props.days.some(shown => shown.day === day) ? `day:${day}` : null
    }
    const at = planColumns.findIndex(
      column => column === (from?.slice('column:'.length) ?? found.place.status),
    )
    const step = steps[key].column
    for (let index = at + step; step !== 0 && index >= 0 && index < planColumns.length; index += step) {
      const column = planColumns[index]
      if (column === undefined) return null
      const outcome = tryMove(found, column, undefined, true)
      // A column that only asks for more is a place too: it will ask.
      if (outcome.ok || ['needs_time', 'needs_address', 'time_over'].includes(outcome.because))
        return `column:${column}`
    }
    return null
  }

  const over = (id: string, target: string | null) => {
    const found = placed.get(id)
    if (found === undefined) return
    const column = planColumns.find(name => target === `column:${name}`)
    const place =
      target === null
        ? null
        : column === undefined
          ? write.longDay(target.slice('day:'.length))
          : words.column[column]
    setSaid(place === null ? words.edge : fillIn(words.carried, { title: titleOf(found), place }))
  }

  const leave = (id: string) => {
    const found = placed.get(id)
    if (found !== undefined) setSaid(fillIn(words.left, { title: titleOf(found) }))
  }

  const filled = [...placed.values()].flatMap(({ moved, place }) =>
    moved && place.plannedFor !== null ? [new Date(place.plannedFor)] : [],
  )
  const free = new Set(
    emptySlots(
      props.slots.map(({ at }) => new Date(at)),
      filled,
    ).map(slot => slot.toISOString()),
  )
  const slots = props.slots.filter(({ at }) => free.has(at))

  return {
    kept,
    placed,
    slots,
    said,
    dialog,
    setDialog,
    focus,
    setFocus,
    move,
    drop,
    next,
    over,
    leave,
    write,
    titleOf,
    placeText,
  }
}
