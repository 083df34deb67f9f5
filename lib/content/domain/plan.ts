import { addDays, type PlainDate, weekOf } from '../../calendar/domain/plain-date'

/** The columns of the board, in the order a post goes through them. */
export const planColumns = ['idea', 'draft', 'in_review', 'scheduled', 'published', 'archived'] as const
export type PlanColumn = (typeof planColumns)[number]

/** What a move needs to know of a post. */
export interface PlannedPost {
  readonly status: PlanColumn
  readonly shared: boolean
  readonly plannedFor: Date | null
  readonly publishedAt: Date | null
}

/** Where a post is to go: a column, and when it is planned for; the time is left as it is when undefined. */
export interface PlanMove {
  readonly to: PlanColumn
  readonly plannedFor?: Date | null | undefined
}

/** Why a move is not made. */
export type MoveRefusal =
  /** Only its author moves a post. */
  | 'not_author'
  /** What was published stays so: it can be archived, and taken back from there. */
  | 'published_stays'
  /** Publishing is done on the network, and confirmed by the address it has there. */
  | 'needs_address'
  /** Only what was published is archived; ideas and drafts in an archive would be seen by others. */
  | 'never_published'
  | 'needs_time'
  /** The planned time is over. */
  | 'time_over'

export type MoveOutcome =
  | {
      readonly ok: true
      readonly status: PlanColumn
      readonly shared: boolean
      readonly plannedFor: Date | null
    }
  | { readonly ok: false; readonly because: MoveRefusal }

const refuse = (because: MoveRefusal): MoveOutcome => ({ ok: false, because })

/**
 * What a move makes of a post, or why it is refused. Asking for a review shares the post; one that goes back to draft or idea
 * from where others saw it is its author's alone again.
 */
export function movePost(post: PlannedPost, move: PlanMove, isAuthor: boolean, now: Date): MoveOutcome {
  if (!isAuthor) return refuse('not_author')
  const plannedFor = move.plannedFor === undefined ? post.plannedFor : move.plannedFor
  const stays = { status: move.to, shared: post.shared, plannedFor: post.plannedFor }
  if (post.publishedAt !== null) {
    const settled = move.to === 'published' || move.to === 'archived'
    const sameTime = plannedFor?.getTime() === post.plannedFor?.getTime()
    return settled && sameTime ? { ok: true, ...stays } : refuse('published_stays')
  }
  switch (move.to) {
    case 'published':
      return refuse('needs_address')
    case 'archived':
      return refuse('never_published')
    case 'scheduled':
      if (plannedFor === null) return refuse('needs_time')
      if (plannedFor <= now) return refuse('time_over')
      return { ok: true, status: 'scheduled', shared: post.shared, plannedFor }
    case 'in_review':
      return { ok: true, status: 'in_review', shared: true, plannedFor }
    case 'idea':
    case 'draft': {
      const wasSeen = post.status === 'in_review' || post.status === 'scheduled'
      return { ok: true, status: move.to, shared: wasSeen ? false : post.shared, plannedFor }
    }
  }
}

/** The columns a post may be set down in without being told anything more, in the board's order; its own among them. */
export const openColumns = (post: PlannedPost, isAuthor: boolean, now: Date): PlanColumn[] =>
  planColumns.filter(to => to === post.status || movePost(post, { to }, isAuthor, now).ok)

/** What filling a slot makes of a post: a draft is scheduled, an idea becomes a draft with that time, its author's alone. */
export const fillSlot = (status: PlanColumn, slot: Date): PlanMove => ({
  to: status === 'idea' ? 'draft' : 'scheduled',
  plannedFor: slot,
})

/** A stretch of days the calendar shows; `to` is its last day. */
export interface CalendarSpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The whole weeks around a month given as `YYYY-MM`. */
export function monthSpan(month: string, weekStart: number): CalendarSpan {
  const first = `${month}-01`
  const next = addDays(first, 31).slice(0, 7)
  const last = addDays(`${next}-01`, -1)
  return { from: weekOf(first, weekStart), to: addDays(weekOf(last, weekStart), 6) }
}

/** The week a day is in. */
export const weekSpan = (day: PlainDate, weekStart: number): CalendarSpan => {
  const from = weekOf(day, weekStart)
  return { from, to: addDays(from, 6) }
}

/** The month so many months later (earlier when negative), as `YYYY-MM`. */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: CalendarSpan): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The first line of a post, as a card shows it; cut at a word where it is long. */
export function titleOf(body: string, most = 90): string {
  const line = body.trim().split('\n')[0]?.trim() ?? ''
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()} …`
}
