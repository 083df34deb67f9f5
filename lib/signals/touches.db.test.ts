import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { logTouchInput } from './inputs'
import { logOwnTouch } from './mutations/log-own-touch'
import { removeTouch } from './mutations/remove-entry'
import { listTouches } from './queries/list-entries'
import { listSigns } from './queries/list-signs'
import { withSignals } from './testing/signals-tenant'

const { owner, here, read, write, addPerson, addSignal, log, touchRow, signalRow } = withSignals()
const zone = 'Europe/Paris'

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
    // Also of a colleague's signal: who answered it is whoever touched.
    const theirs = await addSignal(personId)
    await log({ personId, signalIds: [theirs] }, 'manager')
    const [row] = await owner()`select settled_by_id from signal where id = ${theirs}`
    expect(row?.settled_by_id).toBe(here().members.manager)
    const [sign] = await read('first', scope => listSigns(scope, personId, new Date()))
    expect(sign).toMatchObject({ id: theirs, what: 'message', waiting: false })
    const today = dayIn(zone, new Date())
    const { rows } = await read('first', scope => listTouches(scope, here().members.first, today, today))
    expect(rows.find(({ id }) => id === logged.id)?.cited).toMatchObject([{ what: 'message' }])
  })

  test('cites an introduction of the person, and none that he made for others', async () => {
    const [giver, introduced] = [await addPerson(), await addPerson()]
    const id = randomUUID()
    await owner()`insert into introduction ${owner()({
      organization_id: here().organizationId,
      id,
      member_id: here().members.first,
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
    const [row] = await owner()`select p.name, p.member_id from touch t join person p on p.id = t.person_id
      where t.id = ${id}`
    expect(row).toEqual({ name: 'Noé Vidal', member_id: here().members.first })
    expect(await refusalOf(log({ personId: '', personText: ' ' }))).toMatchObject({ code: 'wrong' })
  })

  test('two-way is the last contact of the person’s open opportunities, and of nothing else', async () => {
    const { person, open } = here().rows.second
    const contact = async () => {
      const [row] = await owner()`select last_contact_at, version from opportunity where id = ${open}`
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
    await owner()`update touch set created_at = now() - interval '2 days' where id = ${id}`
    const late = write('first', scope => removeTouch(scope, { id, version: 1 }))
    expect(await refusalOf(late)).toMatchObject({ code: 'expired' })
  })
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
      values (${here().organizationId}, uuid_v7(), ${touch}, ${member}, ${signal})`,
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
      const facts = { touch: logged.id, signal, member: here().members.first, other }
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
