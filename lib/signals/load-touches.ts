import type { Scope } from '@/db/scope'
import { inScope, type ReadScope } from '@/db/scoped'
import { addDays, dayIn, type PlainDate, weekOf } from '@/lib/calendar/domain/plain-date'
import { requireScope } from '@/lib/platform/access/current-scope'
import { needsToBreathe, type ReachedInVain } from './domain/breathing'
import { type ChannelHours, hoursByChannel } from './domain/channel-hours'
import { type Day, groupEntries } from './domain/day-entries'
import { type UsualTime, type UsualTouch, usualTimes, usualTouches } from './domain/usual'
import { touchesSearch } from './inputs'
import { findReachedInVain } from './queries/find-reached-in-vain'
import { findTouchedPerson, type TouchedPerson } from './queries/find-touched-person'
import { listTimes, listTouches, type TimeRow, type TouchEntry } from './queries/list-entries'
import { listLoggers } from './queries/list-loggers'
import { listSigns, type SignRow } from './queries/list-signs'
import { listUsualTimes, listUsualTouches } from './queries/list-usual'
import { type ChannelDay, sumHours } from './queries/sum-hours'

/** Whom a touch is about to be logged for; somebody new has no id yet. */
export interface ChosenPerson extends TouchedPerson {
  readonly signs: readonly SignRow[]
  /** What was tried in vain, where the person is to be left to breathe; null otherwise. */
  readonly breathing: ReachedInVain | null
}

export interface TouchesView {
  readonly scope: Scope
  readonly now: Date
  readonly today: PlainDate
  readonly week: { readonly from: PlainDate; readonly to: PlainDate; readonly current: boolean }
  /** Whose, and whether that is the reader. */
  readonly member: { readonly id: string; readonly name: string; readonly own: boolean }
  readonly loggers: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: ChosenPerson | null
  /** What was typed for a person whom nobody picked; null otherwise. */
  readonly typed: string | null
  readonly usual: { readonly touches: readonly UsualTouch[]; readonly times: readonly UsualTime[] }
  readonly days: readonly Day<TouchEntry, TimeRow>[]
  /** Touches of the week in all; the list holds the newest 500. */
  readonly total: number
  readonly hours: readonly ChannelHours[]
  readonly todayHours: readonly ChannelHours[]
  readonly byDay: readonly ChannelDay[]
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

/** What a member did towards people in a week and what it took, with the forms to add to it where they are his. */
export async function loadTouches(raw: RawSearch): Promise<TouchesView> {
  const scope = await requireScope('touch:write')
  const search = touchesSearch.parse(raw)
  const now = new Date()
  const today = dayIn(scope.timeZone, now)
  const from = weekOf(search.week ?? today, scope.weekStart)
  const to = addDays(from, 6)
  return inScope(scope, async open => {
    const loggers = await listLoggers(open)
    const asked = loggers.find(({ id }) => id === (search.member ?? scope.memberId))
    const member = asked ?? { id: scope.memberId ?? '', name: scope.memberName }
    const [touches, times, byDay, ownTouches, ownTimes, chosen] = await Promise.all([
      listTouches(open, member.id, from, to),
      listTimes(open, member.id, from, to),
      sumHours(open, member.id, from, to),
      listUsualTouches(open),
      listUsualTimes(open),
      search.person === undefined ? null : findChosen(open, search.person, now),
    ])
    const typed = chosen === null ? search.personText?.trim() || null : null
    const fresh: ChosenPerson | null =
      typed !== null && search.fresh !== undefined
        ? { id: '', name: typed, detail: null, signs: [], breathing: null }
        : null
    return {
      scope,
      now,
      today,
      week: { from, to, current: from <= today && today <= to },
      member: { ...member, own: member.id === scope.memberId },
      loggers,
      chosen: chosen ?? fresh,
      typed: fresh === null ? typed : null,
      usual: { touches: usualTouches(ownTouches), times: usualTimes(ownTimes) },
      days: groupEntries(touches.rows, times, scope.timeZone),
      total: touches.total,
      hours: hoursByChannel(byDay),
      todayHours: hoursByChannel(byDay.filter(({ day }) => day === today)),
      byDay,
    }
  })
}

async function findChosen(open: ReadScope, id: string, now: Date): Promise<ChosenPerson | null> {
  const [person, signs, reached] = await Promise.all([
    findTouchedPerson(open, id),
    listSigns(open, id, now),
    findReachedInVain(open, id, now),
  ])
  if (person === null) return null
  return { ...person, signs, breathing: needsToBreathe(reached) ? reached : null }
}
