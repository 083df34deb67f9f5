import type { Scope } from '@/db/scope'
import { inScope, type ReadScope } from '@/db/scoped'
import { clocksOf } from '@/lib/calendar/domain/house-time'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import type { ReachedInVain } from './domain/breathing'
import { figureDays, type ResponseTime, responseTime } from './domain/response'
import { type Warmth, warmthOf } from './domain/warmth'
import { type InboxSearch, inboxSearch } from './inputs'
import { findReachedInVain } from './queries/find-reached-in-vain'
import {
  type Knower,
  listDealsOfPerson,
  listKnowers,
  listStory,
  type StoryDeal,
  type StoryLine,
} from './queries/find-story'
import type { InboxWho } from './queries/inbox-people'
import { countAgainstBreathing, listAnswered } from './queries/list-answered'
import {
  type AlsoWaiting,
  type Colleague,
  listAlsoWaiting,
  listColleagues,
  listInboxPeople,
} from './queries/list-colleagues'
import { countInbox, findInboxSignal, type InboxSignal, listInbox } from './queries/list-inbox'
import { findHouseTime } from './queries/list-working-time'

/** A signal with how warm it still is and how long its person waits. */
export interface ClockedSignal extends InboxSignal {
  readonly warmth: Warmth
  /** Working minutes of the owner's branch since it came. */
  readonly workingMinutes: number
}

/** Everything one needs to answer a signal well. */
export interface SignalStory {
  readonly signal: ClockedSignal
  readonly lines: readonly StoryLine[]
  readonly deals: readonly StoryDeal[]
  readonly knowers: readonly Knower[]
  readonly colleagues: readonly Colleague[]
  /** Other waiting signals of the same person. */
  readonly also: readonly AlsoWaiting[]
  readonly reached: ReachedInVain
}

export interface InboxView {
  readonly scope: Scope
  readonly search: InboxSearch
  readonly who: InboxWho
  readonly people: readonly { readonly id: string; readonly name: string; readonly waiting: number }[]
  readonly counts: { readonly waiting: number; readonly snoozed: number }
  readonly signals: readonly ClockedSignal[]
  readonly hasMore: boolean
  /** The one in front of the reader: the one he chose, else the first of the list. */
  readonly story: SignalStory | null
  /** Whether the reader chose it; else a phone shows the list. */
  readonly chosen: boolean
  readonly response: ResponseTime
  readonly breathing: { readonly against: number; readonly touches: number }
  readonly now: Date
  readonly today: PlainDate
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

const inboxSize = 50
const dayMilliseconds = 86_400_000

/** Who leans in and waits, oldest first, with the clock of the owner's branch, and one of them in full. */
export async function loadInbox(raw: RawSearch): Promise<InboxView> {
  const scope = await requireScope('signal:read')
  const search = inboxSearch.parse(raw)
  const who = whoOf(scope, search)
  const now = new Date()
  const since = new Date(now.getTime() - figureDays * dayMilliseconds)
  return inScope(scope, async open => {
    const [page, asked, counts, people, house, answered, breathing] = await Promise.all([
      listInbox(open, { list: search.list, who, kind: search.kind, page: search.page, size: inboxSize }),
      search.signal === undefined ? null : findInboxSignal(open, search.signal),
      countInbox(open, who),
      listInboxPeople(open),
      findHouseTime(open),
      listAnswered(open, who, since),
      countAgainstBreathing(open, who, since),
    ])
    const clock = clocksOf(house)
    const clocked = (signal: InboxSignal): ClockedSignal => ({
      ...signal,
      warmth: warmthOf(signal.kind, signal.occurredAt, now),
      workingMinutes: clock(signal.memberId).between(signal.occurredAt, now),
    })
    const front = asked ?? page.signals[0]
    return {
      scope,
      search,
      who,
      people,
      counts,
      signals: page.signals.map(clocked),
      hasMore: page.hasMore,
      story: front === undefined ? null : await loadStory(open, clocked(front), now),
      chosen: asked !== null,
      response: responseTime(answered, (memberId, from, to) => clock(memberId).between(from, to)),
      breathing,
      now,
      today: dayIn(scope.timeZone, now),
    }
  })
}

async function loadStory(open: ReadScope, signal: ClockedSignal, now: Date): Promise<SignalStory> {
  const [lines, deals, knowers, colleagues, also, reached] = await Promise.all([
    listStory(open, signal.personId, 8),
    listDealsOfPerson(open, signal.personId, 5),
    listKnowers(open, signal.personId),
    listColleagues(open, signal.memberId),
    listAlsoWaiting(open, signal),
    findReachedInVain(open, signal.personId, now),
  ])
  return { signal, lines, deals, knowers, colleagues, also, reached }
}

/** A salesperson looks at his own first, a leader at all he leads; whom he may not see he does not get. */
function whoOf(scope: Scope, { who }: InboxSearch): InboxWho {
  const leads = scope.rowMembers === 'everyone' || scope.rowMembers.length > 1
  if (who === 'mine' || (who !== undefined && who === scope.memberId)) return { kind: 'mine' }
  if (who === undefined || who === 'team') return leads ? { kind: 'team' } : { kind: 'mine' }
  const seen = scope.rowMembers === 'everyone' || scope.rowMembers.some(member => member === who)
  return seen ? { kind: 'member', memberId: who } : { kind: 'team' }
}
