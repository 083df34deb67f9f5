'use client'

import type { KeyboardEvent } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { CardList } from './card-list'
import type { SurfaceProps, SurfaceStage } from './surface-types'
import type { Board } from './use-board'

interface Props {
  readonly stage: SurfaceStage
  readonly board: Board
  readonly surface: SurfaceProps
  /** Whether the keyboard would set a card down here. */
  readonly target: boolean
  readonly carried: string | null
  readonly onKey: (id: string, event: KeyboardEvent<HTMLButtonElement>) => void
  readonly onLeave: () => void
}

/** A stage with its sums, over all it holds, and its cards. */
export function BoardColumn({ stage, board, surface, target, carried, onKey, onLeave }: Props) {
  const { words, amounts } = surface
  const { write, heads, columns, live } = board
  const head = heads.get(stage.id)
  const cards = columns.get(stage.id) ?? []
  const weighted = fillIn(words.weighted, { amount: write.shortMoney(head?.weightedCents ?? 0) })
  const probability = fillIn(words.atProbability, { probability: write.rate(stage.probability / 100) })
  return (
    <section
      className="pipeline-column"
      data-kind={stage.kind}
      data-drop={stage.archived ? undefined : stage.id}
      data-target={target ? '' : undefined}
      aria-labelledby={`stage-${stage.id}`}
    >
      <div className="pipeline-column-head">
        <h2 id={`stage-${stage.id}`}>
          {stage.name} <span className="pipeline-count">{write.count(head?.count ?? 0)}</span>
        </h2>
        {amounts && <p className="pipeline-sum">{write.shortMoney(head?.amountCents ?? 0)}</p>}
        <p className="pipeline-sub">
          {stage.archived
            ? words.removed
            : stage.kind !== 'open'
              ? words.lastDays
              : amounts
                ? `${weighted} ${probability}`
                : probability}
        </p>
      </div>
      {cards.length === 0 && live.ends.get(stage.id) === undefined ? (
        <p className="pipeline-nothing">{words.empty}</p>
      ) : (
        <CardList
          cards={cards}
          total={Math.max(head?.count ?? 0, cards.length)}
          stage={stage}
          board={board}
          surface={surface}
          carried={carried}
          more={live.ends.has(stage.id)}
          onMore={() => void live.readOn(stage.id)}
          onKey={onKey}
          onLeave={onLeave}
        />
      )}
    </section>
  )
}
