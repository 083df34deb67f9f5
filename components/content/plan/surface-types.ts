import type { Language } from '@/db/scope'
import type { PlanColumn } from '@/lib/content/domain/plan'
import type { PlanCard } from '@/lib/content/queries/plan-card'
import type { SurfaceWords } from './surface-words'

/** A column of the board as the server counted it. */
export interface SurfaceColumn {
  readonly column: PlanColumn
  readonly ids: readonly string[]
  /** How many there are in all: as text, and as a number where all were counted. */
  readonly count: string
  readonly total: number | null
  /** `12 more`, and where they are; null when all are shown. */
  readonly more: { readonly text: string; readonly href: string } | null
}

/** A day of the calendar. */
export interface SurfaceDay {
  readonly day: string
  readonly number: string
  readonly weekday: string
  /** The day in full, for those who hear it. */
  readonly name: string
  readonly today: boolean
  /** Of another month than the one shown. */
  readonly beside: boolean
  readonly ids: readonly string[]
  readonly more: { readonly text: string; readonly href: string } | null
}

/** An empty slot of the author's rhythm. */
export interface SurfaceSlot {
  /** ISO 8601. */
  readonly at: string
  readonly day: string
  readonly time: string
  /** Day and time. */
  readonly text: string
}

export interface SurfaceProps {
  readonly words: SurfaceWords
  /** Who reads: the moves are kept under his seat, and only his own cards move. */
  readonly reader: string
  readonly locale: Language
  readonly currency: string
  readonly timeZone: string
  /** ISO 8601. */
  readonly now: string
  readonly cards: readonly SurfaceCard[]
  /** Whether authors are to be named on the cards. */
  readonly named: boolean
  readonly columns: readonly SurfaceColumn[] | null
  readonly days: readonly SurfaceDay[] | null
  readonly span: 'month' | 'week'
  readonly slots: readonly SurfaceSlot[]
  /** Whether the slots are the reader's own to fill. */
  readonly fills: boolean
  readonly unplanned: { readonly ids: readonly string[]; readonly count: string }
}

export interface SurfaceCard extends PlanCard {
  /** When it came out or is planned for, in words. */
  readonly when: string | null
  /** The time alone, for a day of the calendar. */
  readonly time: string | null
}
