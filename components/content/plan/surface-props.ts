import { daysOf, planColumns } from '@/lib/content/domain/plan'
import { localOf } from '@/lib/content/domain/rhythm'
import type { PlanView } from '@/lib/content/load-plan'
import type { PlanCard } from '@/lib/content/queries/plan-card'
import type { Format } from '@/lib/platform/format/format'
import { planAddress } from './plan-address'
import type { PlanT } from './plan-words'
import type { SurfaceCard, SurfaceColumn, SurfaceDay, SurfaceProps } from './surface-types'
import type { SurfaceWords } from './surface-words'

/** What the browser gets of a plan: each card once, the lists by their ids, every number and date written. */
export function surfaceProps(view: PlanView, words: SurfaceWords, t: PlanT, write: Format): SurfaceProps {
  const { scope, timeZone, board, calendar, unplanned } = view
  const cards = new Map<string, PlanCard>()
  for (const card of [
    ...unplanned.cards,
    ...(board?.columns.flatMap(({ cards }) => cards) ?? []),
    ...(calendar?.days.flatMap(({ cards }) => cards) ?? []),
  ])
    cards.set(card.id, card)
  const countText = (count: number, more: boolean) =>
    more ? t('moreThan', { count: write.count(count) }) : write.count(count)
  return {
    words,
    reader: scope.memberId ?? '',
    locale: scope.language,
    currency: scope.currency,
    timeZone,
    now: view.now.toISOString(),
    cards: [...cards.values()].map(card => withTimes(card, write)),
    named: view.who.kind === 'team',
    columns: board === null ? null : board.columns.map(columnOf(view, t, countText)),
    days: calendar === null ? null : daysOfCalendar(view, t, write),
    span: calendar?.kind ?? 'month',
    slots: view.slots.map(slot => ({
      at: slot.toISOString(),
      day: localOf(timeZone, slot).day,
      time: write.time(slot),
      text: `${write.longDay(localOf(timeZone, slot).day)}, ${write.time(slot)}`,
    })),
    fills: view.who.kind === 'mine',
    unplanned: {
      ids: unplanned.cards.map(({ id }) => id),
      count: countText(unplanned.count, unplanned.more),
    },
  }
}

function withTimes(card: PlanCard, write: Format): SurfaceCard {
  const at = card.publishedAt ?? card.plannedFor
  const date = at === null ? null : new Date(at)
  return {
    ...card,
    when: date === null ? null : write.moment(date),
    time: date === null ? null : write.time(date),
  }
}

const columnOf =
  (view: PlanView, t: PlanT, countText: (count: number, more: boolean) => string) =>
  ({ column, cards, count, more }: NonNullable<PlanView['board']>['columns'][number]): SurfaceColumn => {
    const rest = view.board?.page === null ? count - cards.length : 0
    const href = planAddress(view.search, {
      column: planColumns.find(name => name === column),
      page: undefined,
    })
    return {
      column,
      ids: cards.map(({ id }) => id),
      count: countText(count, more),
      total: more ? null : count,
      more: rest > 0 ? { text: t('more', { count: countText(rest, more) }), href } : null,
    }
  }

function daysOfCalendar({ calendar, search, today, scope }: PlanView, t: PlanT, write: Format): SurfaceDay[] {
  if (calendar === null) return []
  const found = new Map(calendar.days.map(day => [day.day, day]))
  const weekday = new Intl.DateTimeFormat(scope.language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  })
  return daysOf(calendar).map(day => {
    const { cards, count } = found.get(day) ?? { cards: [], count: 0 }
    const rest = count - cards.length
    const href = planAddress(search, { week: day, month: undefined })
    return {
      day,
      number: String(Number(day.slice(8))),
      weekday: weekday.format(new Date(`${day}T00:00:00Z`)),
      name: write.longDay(day),
      today: day === today,
      beside: calendar.kind === 'month' && !day.startsWith(calendar.month),
      ids: cards.map(({ id }) => id),
      more: rest > 0 ? { text: t('more', { count: write.count(rest) }), href } : null,
    }
  })
}
