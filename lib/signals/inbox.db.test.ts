import { describe, expect, test } from 'vitest'
import { findWaiting } from '@/lib/overview/queries/find-waiting'
import { listWaitingSignals } from '@/lib/overview/queries/list-today'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { answerSignal } from './mutations/answer-signal'
import { handOverSignal } from './mutations/hand-over'
import { logSignal } from './mutations/log-signal'
import { dismissSignal, reopenSignal, snoozeSignal } from './mutations/settle-signal'
import { findReachedInVain } from './queries/find-reached-in-vain'
import { listStory } from './queries/find-story'
import { countAgainstBreathing, listAnswered } from './queries/list-answered'
import { listColleagues, listInboxPeople } from './queries/list-colleagues'
import { countInbox, findInboxSignal, listInbox } from './queries/list-inbox'
import { entry, withSignals } from './testing/signals-tenant'

const { owner, here, read, write, leansIn } = withSignals()

const answer = {
  medium: 'call',
  result: 'answered',
  minutes: 5,
  note: null,
  also: [] as string[],
  againstBreathing: undefined,
} as const
const mine = { list: 'waiting', who: { kind: 'mine' }, kind: undefined, page: 1, size: 50 } as const

describe('the inbox', () => {
  test('has the oldest first, and counts what waits', async () => {
    const before = await read('third', scope => countInbox(scope, { kind: 'mine' }))
    const late = await leansIn('third', 'Zoé')
    const page = await read('third', scope => listInbox(scope, mine))
    const times = page.signals.map(({ occurredAt }) => occurredAt.getTime())
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(page.signals.at(-1)).toMatchObject({ id: late.id, personName: 'Zoé', kind: 'comment' })
    expect(await read('third', scope => countInbox(scope, { kind: 'mine' }))).toEqual({
      ...before,
      waiting: before.waiting + 1,
    })
  })

  test('goes by pages, and says whether there is more', async () => {
    for (const name of ['A', 'B', 'C']) await leansIn('far', name)
    const all = await read('far', scope => listInbox(scope, mine))
    const first = await read('far', scope => listInbox(scope, { ...mine, size: 2 }))
    const second = await read('far', scope => listInbox(scope, { ...mine, size: 2, page: 2 }))
    expect(first.hasMore).toBe(true)
    expect([...first.signals, ...second.signals]).toEqual(all.signals.slice(0, 4))
  })

  test('of a manager is his teams’, of a colleague nobody else’s', async () => {
    const { id } = await leansIn('first', 'Bea')
    expect(await read('manager', scope => findInboxSignal(scope, id))).toMatchObject({ personName: 'Bea' })
    expect(await read('second', scope => findInboxSignal(scope, id))).toBeNull()
    expect(await read('farManager', scope => findInboxSignal(scope, id))).toBeNull()
  })
})

describe('an answer', () => {
  test('is a warm touch that cites the signal and the person’s others', async () => {
    const one = await leansIn('first', 'Cléo')
    const other = await write('first', scope =>
      logSignal(scope, { ...entry, person: one.personId, kind: 'request' }),
    )
    const done = await write('first', scope =>
      answerSignal(scope, { ...answer, id: one.id, version: 1, also: [other.id], result: 'appointment' }),
    )
    expect(done).toMatchObject({ warm: true, channel: 'warm_call', signals: 2, againstBreathing: false })
    for (const { id } of [one, other])
      expect(await read('first', scope => findInboxSignal(scope, id))).toMatchObject({ status: 'answered' })
    const story = await read('first', scope => listStory(scope, one.personId, 10))
    expect(story.map(({ what }) => what).sort()).toEqual(['signal', 'signal', 'touch'])
    const pairs = await read('first', scope =>
      listAnswered(scope, { kind: 'mine' }, new Date(Date.now() - 86_400_000)),
    )
    expect(pairs.filter(({ touchedAt }) => touchedAt !== null).length).toBeGreaterThanOrEqual(2)
  })

  test('of two colleagues at once is one; the other is told who and when, and writes nothing', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, personId } = await leansIn('first', `Dora ${round}`)
      const tries = (['first', 'manager'] as const).map(seat =>
        refusalOf(write(seat, scope => answerSignal(scope, { ...answer, id, version: 1 }))),
      )
      const [one, other] = await Promise.all(tries)
      const lost = [one, other].filter(found => found !== 'done')
      expect(lost).toHaveLength(1)
      const winner = one === 'done' ? 'first' : 'manager'
      expect(lost[0]).toMatchObject({
        code: 'conflict',
        current: {
          status: 'answered',
          version: 2,
          by: `here|${winner}|seat`,
          at: expect.stringMatching(/Z$/),
        },
      })
      const [count] = await owner()`select count(*)::integer as n from touch where person_id = ${personId}`
      expect(count?.n).toBe(1)
    }
  })

  test('to a person who is to be left to breathe stops until somebody goes on, and is counted', async () => {
    const { id, personId } = await leansIn('first', 'Elsa')
    await owner()`update signal set occurred_at = now() - interval '5 days' where id = ${id}`
    await owner()`insert into touch (organization_id, id, member_id, person_id, channel, result, warm, occurred_at)
      select ${here().organizationId}, uuid_v7(), ${here().members.far}, ${personId}, 'mailing', 'unanswered', false, now() - n * interval '1 day'
      from generate_series(1, 3) n`
    // A colleague in another region tried, and one's own eyes need not see it.
    expect(await read('first', scope => findReachedInVain(scope, personId, new Date()))).toMatchObject({
      unanswered: 3,
    })
    const stopped = await refusalOf(
      write('first', scope => answerSignal(scope, { ...answer, id, version: 1 })),
    )
    expect(stopped).toMatchObject({ code: 'wrong', fields: { person: 'breathing' } })
    expect(await read('first', scope => findInboxSignal(scope, id))).toMatchObject({
      status: 'waiting',
      version: 1,
    })
    const since = new Date(Date.now() - 86_400_000)
    const before = await read('first', scope => countAgainstBreathing(scope, { kind: 'mine' }, since))
    const done = await write('first', scope =>
      answerSignal(scope, { ...answer, id, version: 1, againstBreathing: 'on' }),
    )
    expect(done.againstBreathing).toBe(true)
    expect(await read('first', scope => countAgainstBreathing(scope, { kind: 'mine' }, since))).toEqual({
      against: before.against + 1,
      touches: before.touches + 1,
    })
  })
})

describe('other ways out', () => {
  test('a snoozed signal comes back by itself, a dismissed one by hand', async () => {
    const { id } = await leansIn('second', 'Fanny')
    await write('second', scope => snoozeSignal(scope, { id, version: 1, until: 'tomorrow', day: '' }))
    const waiting = () => read('second', scope => listInbox(scope, mine))
    expect((await waiting()).signals.some(signal => signal.id === id)).toBe(false)
    await owner()`update signal set snoozed_until = now() - interval '1 minute' where id = ${id}`
    expect((await waiting()).signals.some(signal => signal.id === id)).toBe(true)
    await write('second', scope => dismissSignal(scope, { id, version: 2, reason: 'supplier' }))
    const past = await read('second', scope => listInbox(scope, { ...mine, list: 'past' }))
    expect(past.signals).toContainEqual(expect.objectContaining({ id, dismissReason: 'supplier' }))
    await write('second', scope => reopenSignal(scope, { id, version: 3 }))
    expect((await waiting()).signals.find(signal => signal.id === id)).toMatchObject({
      version: 4,
      dismissReason: null,
    })
  })

  test('what waits is one rule in the inbox, its counts, on the board and today', async () => {
    const [waits, later, back, gone] = [
      await leansIn('third', 'Waits'),
      await leansIn('third', 'Later'),
      await leansIn('third', 'Back'),
      await leansIn('third', 'Gone'),
    ]
    for (const { id } of [later, back])
      await write('third', scope => snoozeSignal(scope, { id, version: 1, until: 'tomorrow', day: '' }))
    await write('third', scope => dismissSignal(scope, { id: gone.id, version: 1, reason: 'other' }))
    await owner()`update signal set snoozed_until = now() - interval '1 minute', occurred_at = '2020-01-01T08:00:00Z'
      where id = ${back.id}`
    const inbox = (await read('third', scope => listInbox(scope, mine))).signals.map(({ id }) => id)
    expect(inbox).toEqual(expect.arrayContaining([waits.id, back.id]))
    expect(inbox).not.toContain(later.id)
    const counts = { waiting: inbox.length, snoozed: 1 }
    expect(await read('third', scope => countInbox(scope, { kind: 'mine' }))).toEqual(counts)
    const filters = [
      { seat: 'third', filter: { kind: 'all' } },
      { seat: 'third', filter: { kind: 'member', memberId: here().members.third } },
      { seat: 'admin', filter: { kind: 'member', memberId: here().members.third } },
      { seat: 'manager', filter: { kind: 'team', teamId: here().teams.two } },
      { seat: 'manager', filter: { kind: 'branch', branchId: here().branches.annex } },
    ] as const
    for (const { seat, filter } of filters)
      expect(await read(seat, scope => findWaiting(scope, filter)), filter.kind).toEqual({
        count: inbox.length,
        oldest: new Date('2020-01-01T08:00:00Z'),
      })
    const today = await read('third', scope => listWaitingSignals(scope, here().members.third))
    expect(today.map(({ id }) => id)).toEqual(inbox.slice(0, 6))
    expect(today[0]).toMatchObject({ id: back.id, personName: 'Back' })
    const people = await read('manager', scope => listInboxPeople(scope))
    expect(people.find(({ id }) => id === here().members.third)?.waiting).toBe(inbox.length)
  })

  test('a day that is over is no day to come back', async () => {
    const { id } = await leansIn('second', 'Gil')
    expect(
      await refusalOf(
        write('second', scope => snoozeSignal(scope, { id, version: 1, until: 'day', day: '2020-01-01' })),
      ),
    ).toMatchObject({ code: 'wrong', fields: { day: 'not_ahead' } })
  })

  test('a signal goes to a colleague whose inbox the giver may not see', async () => {
    const { id } = await leansIn('first', 'Hugo')
    const colleagues = await read('first', scope => listColleagues(scope, here().members.first))
    expect(colleagues.some(({ id: colleague }) => colleague === here().members.marketing)).toBe(false)
    await write('first', scope => handOverSignal(scope, { id, version: 1, to: here().members.second }))
    expect(await read('first', scope => findInboxSignal(scope, id))).toBeNull()
    expect(await read('second', scope => findInboxSignal(scope, id))).toMatchObject({
      status: 'waiting',
      handedFrom: 'here|first|seat',
    })
    expect(
      await refusalOf(
        write('second', scope => handOverSignal(scope, { id, version: 2, to: here().members.marketing })),
      ),
    ).toMatchObject({ code: 'not_found' })
  })
})
