import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScope, inWriteScope, type ReadScope, type WriteScope } from '@/db/scoped'
import { withTestDatabase } from '@/db/testing/test-database'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { Refusal } from '@/lib/platform/action/result'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { buildTenant, type Tenant } from '@/scripts/testing/factories'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { scopeOfSeat } from '@/scripts/testing/scope-of-seat'
import { type LogTouch, logTouchInput } from './inputs'
import { logOwnTouch } from './mutations/log-own-touch'
import { logSession } from './mutations/log-session'
import { logTime } from './mutations/log-time'
import { removeSession, removeTime, removeTouch } from './mutations/remove-entry'
import { listTimes, listTouches } from './queries/list-entries'
import { listSigns } from './queries/list-signs'
import { sumHours } from './queries/sum-hours'

const database = withTestDatabase()
let here: Tenant
const zone = 'Europe/Paris'

beforeAll(async () => {
  configure({ DATABASE_URL: database.url })
  here = await buildTenant(database.owner, { slug: 'here' })
})

const read = async <Result>(seat: SeatKey, work: (scope: ReadScope) => Promise<Result>) =>
  inScope(await scopeOfSeat(here, seat), work)
const write = async <Result>(seat: SeatKey, work: (scope: WriteScope) => Promise<Result>) =>
  inWriteScope(await scopeOfSeat(here, seat), work)
const refusalOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, fields: error.fields }
    throw error
  }
}

async function addPerson(): Promise<string> {
  const id = randomUUID()
  const row = { organization_id: here.organizationId, id, name: `Person ${id}`, name_key: `person ${id}` }
  await database.owner`insert into person ${database.owner(row)}`
  return id
}

async function addSignal(personId: string, seat: SeatKey = 'first', hoursAgo = 2): Promise<string> {
  const id = randomUUID()
  await database.owner`insert into signal ${database.owner({
    organization_id: here.organizationId,
    id,
    member_id: here.members[seat],
    person_id: personId,
    kind: 'message',
    occurred_at: new Date(Date.now() - hoursAgo * 3_600_000),
  })}`
  return id
}

/** A touch as its form would send it. */
const form = (fields: Partial<LogTouch> & { personId: string }): LogTouch => ({
  ...logTouchInput.parse({ medium: 'call', result: 'answered', minutes: '5', personId: fields.personId }),
  ...fields,
})
const log = (fields: Partial<LogTouch> & { personId: string }, seat: SeatKey = 'first') =>
  write(seat, scope => logOwnTouch(scope, form(fields)))

const touchRow = async (id: string) => {
  const [row] = await database.owner`select * from touch where id = ${id}`
  return row
}
const signalRow = async (id: string) => {
  const [row] = await database.owner`select status, answered_at from signal where id = ${id}`
  return row
}

describe('a touch', () => {
  test('that cites nothing is cold; a call is a cold call', async () => {
    const logged = await log({ personId: await addPerson() })
    expect(logged).toMatchObject({ warm: false, channel: 'cold_call' })
  })

  test('that cites a sign is warm, answers it, and says so', async () => {
    const personId = await addPerson()
    const signal = await addSignal(personId)
    const logged = await log({ personId, signalIds: [signal] })
    expect(logged).toMatchObject({ warm: true, channel: 'warm_call' })
    expect(await signalRow(signal)).toMatchObject({ status: 'answered' })
    const [sign] = await read('first', scope => listSigns(scope, personId, new Date()))
    expect(sign).toMatchObject({ id: signal, what: 'message', waiting: false })
    const today = dayIn(zone, new Date())
    const { rows } = await read('first', scope => listTouches(scope, here.members.first, today, today))
    expect(rows.find(({ id }) => id === logged.id)?.cited).toMatchObject([{ what: 'message' }])
  })

  test('cites an introduction of the person, and none that he made for others', async () => {
    const [giver, introduced] = [await addPerson(), await addPerson()]
    const id = randomUUID()
    await database.owner`insert into introduction ${database.owner({
      organization_id: here.organizationId,
      id,
      member_id: here.members.first,
      giver_id: giver,
      introduced_id: introduced,
      direction: 'received',
      occurred_at: new Date(Date.now() - 86_400_000),
    })}`
    expect(await log({ personId: introduced, introductionIds: [id] })).toMatchObject({ warm: true })
    expect(await refusalOf(log({ personId: giver, introductionIds: [id] }))).toMatchObject({
      code: 'not_found',
    })
  })

  test('cites no sign of somebody else, of a colleague out of sight, or of later', async () => {
    const [personId, other] = [await addPerson(), await addPerson()]
    const [elsewhere, hidden, own] = [
      await addSignal(other),
      await addSignal(personId, 'far'),
      await addSignal(personId, 'first', 1),
    ]
    for (const signalIds of [[elsewhere], [hidden], [own, hidden]])
      expect(await refusalOf(log({ personId, signalIds }))).toMatchObject({ code: 'not_found' })
    const before = log({ personId, signalIds: [own], occurredAt: '2026-01-05T10:00' })
    expect(await refusalOf(before)).toMatchObject({ code: 'wrong', fields: { occurredAt: 'before_sign' } })
    expect(await signalRow(own)).toMatchObject({ status: 'waiting' })
  })

  test('is not of the future, and one button says all of it', async () => {
    const personId = await addPerson()
    const ahead = log({ personId, occurredAt: '2099-01-05T10:00' })
    expect(await refusalOf(ahead)).toMatchObject({ fields: { occurredAt: 'ahead' } })
    const usual = logTouchInput.parse({
      personId,
      medium: 'call',
      result: 'answered',
      minutes: '5',
      usual: 'social|unanswered|3',
    })
    const { id } = await write('first', scope => logOwnTouch(scope, usual))
    expect(await touchRow(id)).toMatchObject({ channel: 'social', result: 'unanswered', minutes: 3 })
  })

  test('of somebody new makes him, as the writer’s acquaintance', async () => {
    const { id } = await log({ personId: '', personText: 'Noé Vidal' })
    const [row] =
      await database.owner`select p.name, p.member_id from touch t join person p on p.id = t.person_id
      where t.id = ${id}`
    expect(row).toEqual({ name: 'Noé Vidal', member_id: here.members.first })
    expect(await refusalOf(log({ personId: '', personText: ' ' }))).toMatchObject({ code: 'wrong' })
  })

  test('two-way is the last contact of the person’s open opportunities, and of nothing else', async () => {
    const { person, open } = here.rows.second
    const contact = async () => {
      const [row] = await database.owner`select last_contact_at, version from opportunity where id = ${open}`
      return row
    }
    await log({ personId: person, result: 'unanswered' }, 'second')
    expect((await contact())?.last_contact_at).toBeNull()
    const first = await log({ personId: person, occurredAt: '2026-05-04T10:00' }, 'second')
    const second = await log({ personId: person, occurredAt: '2026-05-05T10:00' }, 'second')
    await log({ personId: person, occurredAt: '2026-05-03T10:00' }, 'second')
    expect(await contact()).toMatchObject({ last_contact_at: new Date('2026-05-05T08:00:00Z'), version: 1 })
    await write('second', scope => removeTouch(scope, { id: second.id, version: 1 }))
    expect((await contact())?.last_contact_at).toEqual(new Date('2026-05-04T08:00:00Z'))
    expect(await touchRow(first.id)).toBeDefined()
  })

  test('in vain for the third time in 14 days asks before the next, and counts it', async () => {
    const personId = await addPerson()
    for (let round = 0; round < 3; round += 1) await log({ personId, result: 'unanswered' }, 'second')
    const stopped = log({ personId })
    expect(await refusalOf(stopped)).toEqual({ code: 'wrong', fields: { person: 'breathing' } })
    expect(await log({ personId, againstBreathing: 'on' })).toMatchObject({ againstBreathing: true })
    // The person answered: that is a sign.
    expect(await log({ personId })).toMatchObject({ againstBreathing: false })
  })
})

describe('taking back', () => {
  test('a touch of today makes its sign wait again, unless another answered it too', async () => {
    const personId = await addPerson()
    const [alone, both] = [await addSignal(personId), await addSignal(personId)]
    const first = await log({ personId, signalIds: [alone, both] })
    await log({ personId, signalIds: [both] })
    await write('first', scope => removeTouch(scope, { id: first.id, version: 1 }))
    expect(await touchRow(first.id)).toBeUndefined()
    expect(await signalRow(alone)).toMatchObject({ status: 'waiting', answered_at: null })
    expect(await signalRow(both)).toMatchObject({ status: 'answered' })
  })

  test('is for one’s own entries of today', async () => {
    const { id } = await log({ personId: await addPerson() })
    for (const seat of ['manager', 'second', 'far'] as const) {
      const work = write(seat, scope => removeTouch(scope, { id, version: 1 }))
      expect(await refusalOf(work), seat).toMatchObject({ code: 'not_found' })
    }
    const stale = write('first', scope => removeTouch(scope, { id, version: 7 }))
    expect(await refusalOf(stale)).toMatchObject({ code: 'conflict' })
    await database.owner`update touch set created_at = now() - interval '2 days' where id = ${id}`
    const late = write('first', scope => removeTouch(scope, { id, version: 1 }))
    expect(await refusalOf(late)).toMatchObject({ code: 'expired' })
  })
})

describe('a session', () => {
  const dials = {
    medium: 'call',
    day: '2026-02-03',
    attempts: 100,
    answered: 20,
    refused: 0,
    interested: 3,
    appointments: 1,
    hours: 3,
    minutes: 0,
    note: null,
  } as const

  test('of a hundred dials is in the sums as it was said, and is taken back whole', async () => {
    const { id } = await write('third', scope => logSession(scope, dials))
    const days = await read('third', scope => sumHours(scope, here.members.third, '2026-02-03', '2026-02-03'))
    expect(days).toEqual([
      {
        channel: 'cold_call',
        day: '2026-02-03',
        touches: 100,
        conversations: 20,
        appointments: 1,
        minutes: 180,
      },
    ])
    const { rows } = await read('third', scope =>
      listTouches(scope, here.members.third, '2026-02-03', '2026-02-03'),
    )
    expect(rows.map(row => [row.result, row.quantity, row.warm, row.sessionId])).toEqual(
      expect.arrayContaining([
        ['unanswered', 80, false, id],
        ['answered', 17, false, id],
        ['interested', 2, false, id],
        ['appointment', 1, false, id],
      ]),
    )
    await write('third', scope => removeSession(scope, { id }))
    expect(
      await read('third', scope => sumHours(scope, here.members.third, '2026-02-03', '2026-02-03')),
    ).toEqual([])
  })

  test('that cannot add up, or does not fit into its day, writes nothing', async () => {
    const wrong = write('third', scope =>
      logSession(scope, { ...dials, answered: 120, interested: 130, appointments: 131 }),
    )
    expect(await refusalOf(wrong)).toEqual({
      code: 'wrong',
      fields: {
        answered: 'more_than_attempts',
        interested: 'more_than_answered',
        appointments: 'more_than_interested',
      },
    })
    const day = '2026-02-04'
    await write('third', scope =>
      logTime(scope, { medium: 'social', day, hours: 22, minutes: 0, note: null, usual: undefined }),
    )
    const full = write('third', scope => logSession(scope, { ...dials, day }))
    expect(await refusalOf(full)).toMatchObject({ fields: { minutes: 'day_full' } })
    const ahead = write('third', scope => logSession(scope, { ...dials, day: '2099-01-01' }))
    expect(await refusalOf(ahead)).toMatchObject({ fields: { day: 'ahead' } })
    const { total } = await read('third', scope => listTouches(scope, here.members.third, day, day))
    expect(total).toBe(0)
  })
})

test('time is logged by channel and day, and taken back', async () => {
  const day = dayIn(zone, new Date())
  const input = { medium: 'call', day: '', hours: 0, minutes: 0, note: null } as const
  const none = write('second', scope => logTime(scope, { ...input, usual: undefined }))
  expect(await refusalOf(none)).toMatchObject({ fields: { minutes: 'none' } })
  const { id } = await write('second', scope =>
    logTime(scope, { ...input, usual: { medium: 'mailing', minutes: 45 } }),
  )
  const times = await read('second', scope => listTimes(scope, here.members.second, day, day))
  expect(times).toMatchObject([{ id, channel: 'mailing', minutes: 45 }])
  await write('second', scope => removeTime(scope, { id, version: 1 }))
  expect(await read('second', scope => listTimes(scope, here.members.second, day, day))).toEqual([])
})

/** What anyone might try on a touch that is written, through the product or with the product's own role on the database. */
const later = fc.constantFrom(
  'cite' as const,
  'uncite' as const,
  'dismiss' as const,
  'wait' as const,
  'correct' as const,
  'type' as const,
  'rechannel' as const,
  'repoint' as const,
  'redate' as const,
)

async function tryLater(what: typeof later extends fc.Arbitrary<infer Each> ? Each : never, ids: Facts) {
  const { touch, signal, member, other } = ids
  const statements = {
    cite: sql`insert into touch_citation (organization_id, id, touch_id, member_id, signal_id)
      values (${here.organizationId}, uuid_v7(), ${touch}, ${member}, ${signal})`,
    uncite: sql`delete from touch_citation where touch_id = ${touch}`,
    dismiss: sql`update signal set status = 'dismissed', answered_at = null where id = ${signal}`,
    wait: sql`update signal set occurred_at = now() + interval '1 day' where id = ${signal}`,
    correct: sql`update touch set result = 'refused', minutes = 9, version = version + 1 where id = ${touch}`,
    type: sql`update touch set warm = not warm where id = ${touch}`,
    rechannel: sql`update touch set channel = 'warm_call' where id = ${touch}`,
    repoint: sql`update touch set person_id = ${other} where id = ${touch}`,
    redate: sql`update touch set occurred_at = '2020-01-01' where id = ${touch}`,
  }
  // The database says no to some of them; what it lets through must not matter.
  await write('first', scope => scope.db.execute(statements[what])).catch(() => undefined)
}

interface Facts {
  readonly touch: string
  readonly signal: string
  readonly member: string
  readonly other: string
}

test('warm or cold stays what it was, whatever comes later', async () => {
  const other = await addPerson()
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(later, { maxLength: 6 }), async (warm, steps) => {
      const personId = await addPerson()
      const signal = await addSignal(personId)
      const logged = await log({ personId, signalIds: warm ? [signal] : [] })
      const facts = { touch: logged.id, signal, member: here.members.first, other }
      for (const step of steps) await tryLater(step, facts)
      expect(await touchRow(logged.id)).toMatchObject({
        warm,
        channel: warm ? 'warm_call' : 'cold_call',
        person_id: personId,
      })
    }),
    { numRuns: 40 },
  )
})
