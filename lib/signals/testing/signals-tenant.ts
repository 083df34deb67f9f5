import { randomUUID } from 'node:crypto'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { withTenant } from '@/scripts/testing/with-tenant'
import { type LogTouch, logTouchInput } from '../inputs'
import { logOwnTouch } from '../mutations/log-own-touch'
import { logSignal } from '../mutations/log-signal'

/** The form of a new signal as it is sent when nothing was filled in. */
export const entry = {
  person: '',
  personText: '',
  personNew: undefined,
  occurredAt: '',
  start: '',
  note: null,
} as const

/** A touch as its form would send it. */
const form = (fields: Partial<LogTouch> & { personId: string }): LogTouch => ({
  ...logTouchInput.parse({ medium: 'call', result: 'answered', minutes: '5', personId: fields.personId }),
  ...fields,
})

/** A database with a tenant, and the ways to have people, their signs and touches of them from any seat. */
export function withSignals() {
  const seats = withTenant()
  const { owner, here, write } = seats
  return {
    ...seats,
    /** Somebody new gives a sign to a seat. */
    leansIn: (seat: SeatKey, name: string, kind: 'comment' | 'request' = 'comment') =>
      write(seat, scope => logSignal(scope, { ...entry, personText: name, personNew: '1', kind })),
    async addPerson(): Promise<string> {
      const id = randomUUID()
      const row = {
        organization_id: here().organizationId,
        id,
        name: `Person ${id}`,
        name_key: `person ${id}`,
      }
      await owner()`insert into person ${owner()(row)}`
      return id
    },
    async addSignal(personId: string, seat: SeatKey = 'first', hoursAgo = 2): Promise<string> {
      const id = randomUUID()
      await owner()`insert into signal ${owner()({
        organization_id: here().organizationId,
        id,
        member_id: here().members[seat],
        person_id: personId,
        kind: 'message',
        occurred_at: new Date(Date.now() - hoursAgo * 3_600_000),
      })}`
      return id
    },
    log: (fields: Partial<LogTouch> & { personId: string }, seat: SeatKey = 'first') =>
      write(seat, scope => logOwnTouch(scope, form(fields))),
    touchRow: async (id: string) => (await owner()`select * from touch where id = ${id}`)[0],
    signalRow: async (id: string) =>
      (await owner()`select status, answered_at from signal where id = ${id}`)[0],
  }
}
