import type { Language } from '@/db/scope'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import type { StageKind } from '@/lib/pipeline/domain/move'
import type { BoardHead } from '@/lib/pipeline/load-board'
import type { BoardCard } from '@/lib/pipeline/queries/board-card'
import type { SurfaceWords } from './surface-words'

/** A column: a stage as the board names it. */
export interface SurfaceStage {
  readonly id: string
  readonly name: string
  readonly kind: StageKind
  readonly probability: number
  readonly rottingDays: number | null
  /** Taken off the board; it goes once nothing is left in it, and takes nothing in. */
  readonly archived: boolean
}

export interface SurfaceReason {
  readonly id: string
  readonly kind: 'won' | 'lost'
  readonly name: string
}

export interface SurfaceProps {
  readonly words: SurfaceWords
  /** Who reads: the moves are kept under his seat. */
  readonly reader: { readonly memberId: string | null; readonly role: string }
  readonly locale: Language
  readonly currency: string
  readonly timeZone: string
  readonly today: PlainDate
  readonly pipelineId: string
  /** The member it shows alone; null for all. */
  readonly memberId: string | null
  /** Up to where the page knows what happened: see `livePosition`. */
  readonly since: string
  /** As the address says it. */
  readonly who: string | null
  readonly stages: readonly SurfaceStage[]
  readonly heads: readonly BoardHead[]
  readonly cards: readonly BoardCard[]
  readonly reasons: readonly SurfaceReason[]
  /** How many cards a full first page of a column has. */
  readonly pageSize: number
  readonly amounts: boolean
  readonly writes: boolean
}
