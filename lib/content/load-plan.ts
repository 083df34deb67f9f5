import type { Scope } from '@/db/scope'
import { inScope, type ReadScope } from '@/db/scoped'
import { addDays, isPlainDate, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { monthSpan, planColumns, weekSpan } from './domain/plan'
import { emptySlots, instantAt, localOf, slotsBetween } from './domain/rhythm'
import { type PlanSearch, planSearch } from './inputs'
import {
  findOwnTimeZone,
  findPlanAuthor,
  listPlanInstants,
  type PlanAuthor,
} from './queries/find-plan-author'
import { type BriefRow, listBriefsGiven, listBriefsToMe } from './queries/list-briefs'
import { listCommentsNamingMe, type MentionRow } from './queries/list-comments'
import { listPlanColumn, type PlanColumnPage, type PlanCount } from './queries/list-plan-column'
import { listPlanDays, type PlanDay } from './queries/list-plan-days'
import { listPlanPeople, type PlanPerson } from './queries/list-plan-people'
import type { PlanCard } from './queries/plan-card'
import type { PlanWho } from './queries/plan-members'

export interface PlanBoard {
  readonly columns: readonly PlanColumnPage[]
  /** One column alone, by pages. */
  readonly page: { readonly number: number; readonly size: number } | null
}

export interface PlanCalendar {
  readonly kind: 'month' | 'week'
  /** `YYYY-MM` of the month shown; of a week the one its first day is in. */
  readonly month: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: readonly PlanDay[]
}

export interface PlanView {
  readonly scope: Scope
  readonly search: PlanSearch
  readonly look: 'calendar' | 'board'
  readonly who: PlanWho
  readonly people: readonly PlanPerson[]
  /** Whether there is more than one's own plan to see. */
  readonly sees: { readonly team: boolean }
  /** Where the reader is; all days and times are shown there. */
  readonly timeZone: string
  readonly now: Date
  readonly today: PlainDate
  /** Whose plan it is, when it is one author's; and the reader's own rhythm. */
  readonly author: PlanAuthor | null
  readonly own: PlanAuthor | null
  /** The slots of the author's rhythm that nothing fills yet, as far as the view goes. */
  readonly slots: readonly Date[]
  readonly board: PlanBoard | null
  readonly calendar: PlanCalendar | null
  /** Texts of the plan without a day: to be put on one. */
  readonly unplanned: PlanCount & { readonly cards: readonly PlanCard[] }
  readonly briefs: {
    readonly toMe: readonly BriefRow[]
    /** Null where the reader gives none. */
    readonly given: readonly BriefRow[] | null
  }
  readonly mentions: readonly MentionRow[]
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

const day = 86_400_000
const boardSize = 50
const perDay = { month: 6, week: 60 } as const
const ahead = 14

/** The plan as calendar or board: what of it the reader may see, in his own time. */
export async function loadPlan(raw: RawSearch): Promise<PlanView> {
  const scope = await requireScope('content:read')
  const search = planSearch.parse(raw)
  const now = new Date()
  return inScope(scope, async open => {
    const timeZone = await findOwnTimeZone(open)
    const today = localOf(timeZone, now).day
    const sees = { team: scope.contentMembers === 'everyone' || scope.contentMembers.length > 1 }
    const who = whoOf(scope, search, sees.team)
    const look = search.look ?? 'calendar'
    const [shown, people, author, own, unplanned, toMe, given, mentions] = await Promise.all([
      look === 'board' ? viewBoard(open, search, who) : viewCalendar(open, search, who, timeZone, today),
      sees.team ? listPlanPeople(open) : [],
      who.kind === 'team' ? null : findPlanAuthor(open, who.kind === 'mine' ? scope.memberId : who.memberId),
      findPlanAuthor(open, scope.memberId),
      listPlanColumn(open, who, 'unplanned', { number: 1, size: boardSize }),
      listBriefsToMe(open),
      can(scope.role, 'brief:write') ? listBriefsGiven(open) : null,
      listCommentsNamingMe(open, new Date(now.getTime() - ahead * day)),
    ])
    const board = 'columns' in shown ? shown : null
    const calendar = 'days' in shown ? shown : null
    const until =
      calendar === null
        ? new Date(now.getTime() + ahead * day)
        : instantAt(timeZone, addDays(calendar.to, 1), 0)
    const slots = author === null ? [] : await findEmptySlots(open, author, now, until)
    return {
      scope,
      search,
      look,
      who,
      people,
      sees,
      timeZone,
      now,
      today,
      author,
      own,
      slots,
      board,
      calendar,
      unplanned,
      briefs: { toMe, given },
      mentions,
    }
  })
}

/** A leader looks at his team first, a salesperson at his own plan; whom he may not see he does not get. */
function whoOf(scope: Scope, { who }: PlanSearch, seesTeam: boolean): PlanWho {
  const leads = can(scope.role, 'brief:write')
  if (who === 'mine' || who === scope.memberId) return { kind: 'mine' }
  if (who === undefined || who === 'team')
    return seesTeam && (leads || who === 'team') ? { kind: 'team' } : { kind: 'mine' }
  const seen = scope.contentMembers === 'everyone' || scope.contentMembers.some(member => member === who)
  return seen ? { kind: 'member', memberId: who } : { kind: 'mine' }
}

async function viewBoard(open: ReadScope, { column, page }: PlanSearch, who: PlanWho): Promise<PlanBoard> {
  const shown = column === undefined ? planColumns : [column]
  const number = column === undefined ? 1 : (page ?? 1)
  const columns = await Promise.all(
    shown.map(async name => ({
      column: name,
      ...(await listPlanColumn(open, who, name, { number, size: boardSize })),
    })),
  )
  return { columns, page: column === undefined ? null : { number, size: boardSize } }
}

async function viewCalendar(
  open: ReadScope,
  { month, week }: PlanSearch,
  who: PlanWho,
  timeZone: string,
  today: PlainDate,
): Promise<PlanCalendar> {
  const kind = week === undefined ? 'month' : 'week'
  const span =
    week === undefined
      ? monthSpan(month ?? today.slice(0, 7), open.weekStart)
      : weekSpan(isPlainDate(week) ? week : today, open.weekStart)
  const window = { from: instantAt(timeZone, span.from, 0), to: instantAt(timeZone, addDays(span.to, 1), 0) }
  const days = await listPlanDays(open, who, window, timeZone, perDay[kind])
  return { kind, month: month ?? (week ?? today).slice(0, 7), ...span, days }
}

const nearby = 2 * 3_600_000

/** Slots from now on, within the view; posts just outside it may fill those at its edge. */
async function findEmptySlots(open: ReadScope, author: PlanAuthor, from: Date, to: Date): Promise<Date[]> {
  const slots = slotsBetween(author.slots, author.timeZone, from, to)
  if (slots.length === 0) return []
  const posts = await listPlanInstants(
    open,
    author.id,
    new Date(from.getTime() - nearby),
    new Date(to.getTime() + nearby),
  )
  return emptySlots(slots, posts)
}
