import type { ReadScope } from '@/db/scoped'
import { addHoliday, removeHoliday, setHours } from '@/lib/calendar/mutations/set-hours'
import { listHours } from '@/lib/calendar/queries/list-hours'
import { findPeople, findPersonByKey } from '@/lib/people/queries/find-people'
import type { Permission } from '@/lib/platform/access/permissions'
import { answerSignal } from '@/lib/signals/mutations/answer-signal'
import { handOverSignal } from '@/lib/signals/mutations/hand-over'
import { lockSignal, signalNow } from '@/lib/signals/mutations/lock-signal'
import { logSignal } from '@/lib/signals/mutations/log-signal'
import { resolvePerson } from '@/lib/signals/mutations/resolve-person'
import { dismissSignal, reopenSignal, snoozeSignal } from '@/lib/signals/mutations/settle-signal'
import { findReachedInVain } from '@/lib/signals/queries/find-reached-in-vain'
import { listDealsOfPerson, listKnowers, listStory } from '@/lib/signals/queries/find-story'
import type { InboxWho } from '@/lib/signals/queries/inbox-people'
import { countAgainstBreathing, listAnswered } from '@/lib/signals/queries/list-answered'
import {
  findPersonNamed,
  listAlsoWaiting,
  listColleagues,
  listInboxPeople,
  listStarts,
} from '@/lib/signals/queries/list-colleagues'
import { countInbox, findInboxSignal, inboxLists, listInbox } from '@/lib/signals/queries/list-inbox'
import { findHouseTime } from '@/lib/signals/queries/list-working-time'
import { eventDay } from './factories-rows'
import { markOf } from './factories-seats'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/signals/queries'
const mutations = 'lib/signals/mutations'
const version = 1
const moment = new Date(`${eventDay}T12:00:00Z`)
const since = new Date('2026-02-01T00:00:00Z')
const rowsOf = ({ tenant, seat }: Aim) => tenant.rows[seat]

const read = (call: (scope: ReadScope, aim: Aim) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  permission: 'signal:read',
  call,
})

/** A read of everybody's inbox, of one's own and of one colleague's. */
const perWho = (call: (scope: ReadScope, who: InboxWho) => Promise<unknown>): TwoTenantCase =>
  read(async (scope, { tenant, seat }) => {
    const found: unknown[] = []
    const whom: InboxWho[] = [
      { kind: 'mine' },
      { kind: 'team' },
      { kind: 'member', memberId: tenant.members[seat] },
    ]
    for (const who of whom) found.push(await call(scope, who))
    return found
  })

/** How the attack calls what the inbox, its forms and the search for people read. */
export const signalsQueryCases: TwoTenantCases = {
  [`${queries}/inbox-people.ts#ofWho`]: { kind: 'part', of: `${queries}/list-inbox.ts#listInbox` },
  [`${queries}/list-inbox.ts#listInbox`]: perWho(async (scope, who) => {
    const found: unknown[] = []
    for (const list of inboxLists)
      found.push(await listInbox(scope, { list, who, kind: undefined, page: 1, size: 500 }))
    return found
  }),
  [`${queries}/list-inbox.ts#findInboxSignal`]: read((scope, aim) =>
    findInboxSignal(scope, rowsOf(aim).signal),
  ),
  [`${queries}/list-inbox.ts#countInbox`]: perWho(countInbox),
  [`${queries}/list-answered.ts#listAnswered`]: perWho((scope, who) => listAnswered(scope, who, since)),
  [`${queries}/list-answered.ts#countAgainstBreathing`]: perWho((scope, who) =>
    countAgainstBreathing(scope, who, since),
  ),
  [`${queries}/list-working-time.ts#findHouseTime`]: read(findHouseTime),
  [`${queries}/find-reached-in-vain.ts#findReachedInVain`]: read((scope, aim) =>
    findReachedInVain(scope, rowsOf(aim).person, moment),
  ),
  [`${queries}/find-story.ts#listStory`]: read((scope, aim) => listStory(scope, rowsOf(aim).person, 50)),
  [`${queries}/find-story.ts#listDealsOfPerson`]: read((scope, aim) =>
    listDealsOfPerson(scope, rowsOf(aim).person, 50),
  ),
  [`${queries}/find-story.ts#listKnowers`]: read((scope, aim) => listKnowers(scope, rowsOf(aim).person)),
  [`${queries}/list-colleagues.ts#listColleagues`]: read((scope, { tenant, seat }) =>
    listColleagues(scope, tenant.members[seat]),
  ),
  [`${queries}/list-colleagues.ts#listInboxPeople`]: read(listInboxPeople),
  [`${queries}/list-colleagues.ts#listAlsoWaiting`]: read((scope, aim) =>
    listAlsoWaiting(scope, { id: rowsOf(aim).touch, personId: rowsOf(aim).person }),
  ),
  [`${queries}/list-colleagues.ts#listStarts`]: read(listStarts),
  [`${queries}/list-colleagues.ts#findPersonNamed`]: read((scope, aim) =>
    findPersonNamed(scope, rowsOf(aim).person),
  ),
  'lib/people/queries/find-people.ts#findPeople': read((scope, { tenant, seat }) =>
    findPeople(scope, `'${tenant.slug}':* & '${seat.toLowerCase()}':*`, 50),
  ),
  'lib/people/queries/find-people.ts#findPersonByKey': read((scope, aim) =>
    findPersonByKey(scope, markOf(aim.tenant.slug, aim.seat, 'person')),
  ),
  'lib/calendar/queries/list-hours.ts#listHours': {
    kind: 'read',
    permission: 'pipeline:manage',
    call: listHours,
  },
}

type Write = Extract<TwoTenantCase, { kind: 'write' }>['call']
const ofSignal = (call: Write, permission: Permission = 'signal:write'): TwoTenantCase => ({
  kind: 'write',
  permission,
  ofMember: true,
  call,
})
/** People are the whole organization's: whoever may write signals may name any of them. */
const ofPerson = (call: Write): TwoTenantCase => ({
  kind: 'write',
  permission: 'signal:write',
  ofMember: false,
  call,
})
const seen = (aim: Aim) => ({ id: rowsOf(aim).signal, version })
const named = { personText: '', personNew: undefined } as const

/** How the attack calls everything that changes a signal, and the hours. */
export const signalsMutationCases: TwoTenantCases = {
  [`${mutations}/lock-signal.ts#lockSignal`]: ofSignal((scope, aim) =>
    lockSignal(scope, seen(aim), ['waiting']),
  ),
  [`${mutations}/lock-signal.ts#signalNow`]: {
    kind: 'own',
    call: (scope, aim) => signalNow(scope, rowsOf(aim).signal),
  },
  [`${mutations}/answer-signal.ts#answerSignal`]: ofSignal(
    (scope, aim) =>
      answerSignal(scope, {
        ...seen(aim),
        medium: 'call',
        result: 'answered',
        minutes: 5,
        note: null,
        also: [],
        againstBreathing: undefined,
      }),
    'touch:write',
  ),
  [`${mutations}/hand-over.ts#handOverSignal`]: ofSignal((scope, aim) =>
    handOverSignal(scope, { ...seen(aim), to: aim.tenant.members.manager }),
  ),
  [`${mutations}/settle-signal.ts#snoozeSignal`]: ofSignal((scope, aim) =>
    snoozeSignal(scope, { ...seen(aim), until: 'tomorrow', day: '' }),
  ),
  [`${mutations}/settle-signal.ts#dismissSignal`]: ofSignal((scope, aim) =>
    dismissSignal(scope, { ...seen(aim), reason: 'other' }),
  ),
  [`${mutations}/settle-signal.ts#reopenSignal`]: ofSignal((scope, aim) => reopenSignal(scope, seen(aim))),
  [`${mutations}/log-signal.ts#logSignal`]: ofPerson((scope, aim) =>
    logSignal(scope, {
      ...named,
      person: rowsOf(aim).person,
      kind: 'visit',
      occurredAt: '',
      start: '',
      note: null,
    }),
  ),
  [`${mutations}/resolve-person.ts#resolvePerson`]: ofPerson((scope, aim) =>
    resolvePerson(scope, { ...named, person: rowsOf(aim).person }),
  ),
  'lib/calendar/mutations/set-hours.ts#setHours': {
    kind: 'write',
    permission: 'pipeline:manage',
    ofMember: false,
    call: (scope, { tenant }) =>
      setHours(scope, {
        branchId: tenant.branches.lyon,
        seen: '',
        rows: [{ weekday: 1, opensAt: 480, closesAt: 960 }],
      }),
  },
  'lib/calendar/mutations/set-hours.ts#addHoliday': {
    kind: 'write',
    permission: 'pipeline:manage',
    ofMember: false,
    call: (scope, { tenant }) =>
      addHoliday(scope, { branchId: tenant.branches.lyon, day: '2026-07-14', name: 'A day' }),
  },
  'lib/calendar/mutations/set-hours.ts#removeHoliday': {
    kind: 'write',
    permission: 'pipeline:manage',
    ofMember: false,
    call: (scope, { tenant }) => removeHoliday(scope, { branchId: tenant.branches.lyon, day: '2026-01-01' }),
  },
}

const ID = '00000000-0000-7000-8000-000000000000'
const sellers = (fields: Readonly<Record<string, string>>): Attack => ({
  may: 'salesperson',
  mayNot: 'marketing',
  foreign: { fields, refused: 'not_found' },
})
const row = { id: ID, version: '1' }
const directors = (fields: Readonly<Record<string, string>>): Attack => ({
  may: 'director',
  mayNot: 'manager',
  foreign: { fields: { branchId: ID, ...fields }, refused: 'not_found' },
})

export const signalsActionCases: Readonly<Record<string, Attack>> = {
  'signal/log': sellers({ person: ID, kind: 'visit' }),
  'signal/answer': sellers({ ...row, medium: 'call', result: 'answered' }),
  'signal/hand-over': sellers({ ...row, to: ID }),
  'signal/snooze': sellers({ ...row, until: 'tomorrow' }),
  'signal/dismiss': sellers({ ...row, reason: 'other' }),
  'signal/reopen': sellers(row),
  'hours/set': directors({ seen: '' }),
  'holiday/add': directors({ day: '2026-07-14', name: 'A day' }),
  'holiday/remove': directors({ day: '2026-07-14' }),
}

export const signalsRouteCases: Readonly<Record<string, Attack>> = {
  'GET /api/people': { may: 'salesperson', mayNot: 'marketing', foreign: null },
}
