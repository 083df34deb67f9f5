'use client'

import type { ReactNode } from 'react'
import type { SurfaceDay } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly words: SurfaceWords
  readonly span: 'month' | 'week'
  readonly days: readonly SurfaceDay[]
  readonly target: string | null
  readonly cardsOf: (day: string, ids: readonly string[]) => ReactNode[]
  readonly slotsOf: (day: string) => ReactNode[]
}

/** The calendar: weeks of seven days; on a phone the days that hold something, one under the other. */
export function CalendarDays({ words, span, days, target, cardsOf, slotsOf }: Props) {
  return (
    <div className="plan-calendar" data-span={span}>
      <div className="plan-weekdays" aria-hidden="true">
        {days.slice(0, 7).map(({ day, weekday }) => (
          <span key={day}>{weekday}</span>
        ))}
      </div>
      <ol className="plan-days">
        {days.map(({ day, number, weekday, name, today, beside, ids, more }) => {
          const items = [...cardsOf(day, ids), ...slotsOf(day)]
          return (
            <li
              key={day}
              className="plan-day"
              data-day={day}
              data-drop={`day:${day}`}
              data-today={today ? '' : undefined}
              data-beside={beside ? '' : undefined}
              data-empty={items.length === 0 ? '' : undefined}
              data-target={target === `day:${day}` ? '' : undefined}
            >
              <h3 aria-current={today ? 'date' : undefined}>
                <span aria-hidden="true">
                  <span className="plan-day-name">{weekday} </span>
                  <span className="plan-day-number">{number}</span>
                </span>
                <span className="sr-only">{name}</span>
              </h3>
              {items.length === 0 ? (
                <span className="sr-only">{words.emptyDay}</span>
              ) : (
                <ul className="plan-cards">{items}</ul>
              )}
              {more !== null && (
                <a href={more.href} className="plan-more">
                  {more.text}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
