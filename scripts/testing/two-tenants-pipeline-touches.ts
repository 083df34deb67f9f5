import type { WriteScope } from '@/db/scoped'
import { findCited } from '@/lib/signals/mutations/find-cited'
import { logOwnTouch } from '@/lib/signals/mutations/log-own-touch'
import { logSession } from '@/lib/signals/mutations/log-session'
import { logTime } from '@/lib/signals/mutations/log-time'
import { removeSession, removeTime, removeTouch } from '@/lib/signals/mutations/remove-entry'
import { findTouchedPerson } from '@/lib/signals/queries/find-touched-person'
import { listTimes, listTouches } from '@/lib/signals/queries/list-entries'
import { listLoggers } from '@/lib/signals/queries/list-loggers'
import { listSigns } from '@/lib/signals/queries/list-signs'
import { listUsualTimes, listUsualTouches } from '@/lib/signals/queries/list-usual'
import { sumHours } from '@/lib/signals/queries/sum-hours'
import { eventDay, eventSpan } from './factories-rows'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/signals/queries'
const mutations = 'lib/signals/mutations'
const moment = new Date(`${eventDay}T12:00:00Z`)
const { from, to } = eventSpan

const rowsOf = ({ tenant, seat }: Aim) => tenant.rows[seat]
const memberOf = ({ tenant, seat }: Aim) => tenant.members[seat]

/** How the attack calls the queries of touches and hours. */
export const touchesQueryCases: TwoTenantCases = {
  [`${queries}/find-touched-person.ts#findTouchedPerson`]: {
    kind: 'read',
    call: (scope, aim) => findTouchedPerson(scope, rowsOf(aim).person),
  },
  [`${queries}/list-entries.ts#listTouches`]: {
    kind: 'read',
    call: (scope, aim) => listTouches(scope, memberOf(aim), from, to),
  },
  [`${queries}/list-entries.ts#listTimes`]: {
    kind: 'read',
    call: (scope, aim) => listTimes(scope, memberOf(aim), from, to),
  },
  [`${queries}/list-loggers.ts#listLoggers`]: { kind: 'read', call: listLoggers },
  [`${queries}/list-signs.ts#listSigns`]: {
    kind: 'read',
    call: (scope, aim) => listSigns(scope, rowsOf(aim).person, moment),
  },
  [`${queries}/list-usual.ts#listUsualTouches`]: { kind: 'read', call: listUsualTouches },
  [`${queries}/list-usual.ts#listUsualTimes`]: { kind: 'read', call: listUsualTimes },
  [`${queries}/sum-hours.ts#sumHours`]: {
    kind: 'read',
    call: (scope, aim) => sumHours(scope, memberOf(aim), from, to),
  },
}

const touch = {
  personText: '',
  medium: 'call',
  direction: 'outbound',
  result: 'answered',
  minutes: 5,
  occurredAt: '',
  note: null,
  usual: undefined,
} as const

/** A change of what one member has: nobody else's, whatever he may read. */
const ofMember = (call: (scope: WriteScope, aim: Aim) => Promise<unknown>): TwoTenantCase => ({
  kind: 'write',
  permission: 'touch:write',
  ofMember: true,
  call,
})

/** How the attack calls everything that touches and hours change. */
export const touchesMutationCases: TwoTenantCases = {
  [`${mutations}/log-own-touch.ts#logOwnTouch`]: ofMember((scope, aim) =>
    logOwnTouch(scope, {
      ...touch,
      personId: rowsOf(aim).person,
      signalIds: [rowsOf(aim).signal],
      introductionIds: [],
    }),
  ),
  [`${mutations}/log-touch.ts#logTouch`]: { kind: 'part', of: `${mutations}/log-own-touch.ts#logOwnTouch` },
  [`${mutations}/note-contact.ts#noteContact`]: {
    kind: 'part',
    of: `${mutations}/log-own-touch.ts#logOwnTouch`,
  },
  [`${mutations}/find-cited.ts#findCited`]: ofMember((scope, aim) =>
    findCited(scope, rowsOf(aim).person, { signalIds: [], introductionIds: [rowsOf(aim).introduction] }),
  ),
  [`${mutations}/log-session.ts#logSession`]: {
    kind: 'own',
    call: scope =>
      logSession(scope, {
        medium: 'call',
        day: '',
        attempts: 10,
        answered: 2,
        refused: 1,
        interested: 1,
        appointments: 0,
        hours: 0,
        minutes: 20,
        note: null,
      }),
  },
  [`${mutations}/log-time.ts#logTime`]: {
    kind: 'own',
    call: scope =>
      logTime(scope, { medium: 'social', day: '', hours: 0, minutes: 5, note: null, usual: undefined }),
  },
  [`${mutations}/own-day.ts#ownDay`]: { kind: 'part', of: `${mutations}/log-time.ts#logTime` },
  [`${mutations}/own-day.ts#refuseFullDay`]: { kind: 'part', of: `${mutations}/log-time.ts#logTime` },
  [`${mutations}/remove-entry.ts#removeTouch`]: ofMember((scope, aim) =>
    removeTouch(scope, { id: rowsOf(aim).touch, version: 1 }),
  ),
  [`${mutations}/forget-contact.ts#forgetContact`]: {
    kind: 'part',
    of: `${mutations}/remove-entry.ts#removeTouch`,
  },
  // A row of no session: its own id names none.
  [`${mutations}/remove-entry.ts#removeSession`]: ofMember((scope, aim) =>
    removeSession(scope, { id: rowsOf(aim).touch }),
  ),
  [`${mutations}/remove-entry.ts#removeTime`]: ofMember((scope, aim) =>
    removeTime(scope, { id: rowsOf(aim).time, version: 1 }),
  ),
}

const ID = '00000000-0000-7000-8000-000000000000'
const row = { id: ID, version: '1' }
const sellers = { may: 'salesperson', mayNot: 'marketing' } as const
const foreign = (fields: Readonly<Record<string, string>>) => ({ foreign: { fields, refused: 'not_found' } })

/** Every action of touches and hours by its name. */
export const touchesActionCases: Readonly<Record<string, Attack>> = {
  'touch/log': {
    ...sellers,
    ...foreign({ personId: ID, medium: 'call', result: 'answered', minutes: '5' }),
  },
  'touch/log-session': { ...sellers, foreign: null },
  'time/log': { ...sellers, foreign: null },
  'touch/remove': { ...sellers, ...foreign(row) },
  'touch/remove-session': { ...sellers, ...foreign({ id: ID }) },
  'time/remove': { ...sellers, ...foreign(row) },
}
