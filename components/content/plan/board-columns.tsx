'use client'

import type { ReactNode } from 'react'
import type { PlanColumn } from '@/lib/content/domain/plan'
import type { Format } from '@/lib/platform/format/format'
import type { SurfaceColumn } from './surface-types'
import type { SurfaceWords } from './surface-words'

interface Props {
  readonly words: SurfaceWords
  readonly columns: readonly SurfaceColumn[]
  /** Where the keyboard would set a card down. */
  readonly target: string | null
  readonly cardsOf: (column: PlanColumn, ids: readonly string[]) => ReactNode[]
  /** How many cards came to a column, or left it, since the page was made. */
  readonly changeOf: (column: PlanColumn) => number
  readonly write: Format
  readonly slots: ReactNode[]
}

/** The board: a column for each state of a post. */
export function BoardColumns({ words, columns, target, cardsOf, changeOf, write, slots }: Props) {
  return (
    <div className="plan-columns" data-drag-scroll="" data-single={columns.length === 1 ? '' : undefined}>
      {columns.map(({ column, ids, count, total, more }) => {
        const cards = cardsOf(column, ids)
        const free = column === 'scheduled' ? slots : []
        return (
          <section
            key={column}
            className="plan-column"
            data-column={column}
            data-drop={`column:${column}`}
            data-target={target === `column:${column}` ? '' : undefined}
            aria-labelledby={`plan-${column}`}
          >
            <div className="plan-column-head">
              <h2 id={`plan-${column}`}>
                {words.column[column]}{' '}
                <span className="plan-count">
                  {total === null ? count : write.count(total + changeOf(column))}
                </span>
              </h2>
              <p>{words.hint[column]}</p>
            </div>
            {cards.length + free.length === 0 ? (
              <p className="plan-nothing">{words.empty}</p>
            ) : (
              <ul className="plan-cards">
                {free}
                {cards}
              </ul>
            )}
            {more !== null && (
              <a href={more.href} className="plan-more">
                {more.text}
              </a>
            )}
          </section>
        )
      })}
    </div>
  )
}
