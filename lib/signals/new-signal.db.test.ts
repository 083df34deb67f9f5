import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { clocksOf } from '@/lib/calendar/domain/house-time'
import { addHoliday, setHours } from '@/lib/calendar/mutations/set-hours'
import { loadPeople } from '@/lib/people/load-people'
import type { SeatKey } from '@/scripts/testing/factories-seats'
import { refusalOf } from '@/scripts/testing/with-tenant'
import { logSignal } from './mutations/log-signal'
import { listKnowers, listStory } from './queries/find-story'
import { findHouseTime } from './queries/list-working-time'
import { entry, withSignals } from './testing/signals-tenant'

const { owner, here, scopeOf, read, write, leansIn } = withSignals()

describe('a new signal', () => {
  const card = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ana Roy',
    'N:Roy;Ana;;;',
    'ORG:Acme',
    'EMAIL:ana@acme.example',
    'END:VCARD',
  ].join('\r\n')

  test('of an address that several have is the reader’s own acquaintance’s, else whom we know longest', async () => {
    const ids = [randomUUID(), randomUUID()].sort()
    for (const [index, id] of ids.entries())
      await owner()`insert into person ${owner()({
        organization_id: here().organizationId,
        id,
        member_id: index === 1 ? here().members.second : null,
        name: `Twin ${index}`,
        name_key: `twin ${index}`,
        email: 'Team@twins.example',
      })}`
    const log = (seat: SeatKey) =>
      write(seat, scope => logSignal(scope, { ...entry, personText: 'team@twins.example', kind: 'visit' }))
    expect(await log('second')).toMatchObject({ personId: ids[1], made: false })
    expect(await log('first')).toMatchObject({ personId: ids[0], made: false })
  })

  test('makes its person once, whether by card, by address or by profile', async () => {
    const log = (personText: string) =>
      write('first', scope => logSignal(scope, { ...entry, personText, kind: 'visit' }))
    const made = await log(card)
    expect(made).toMatchObject({ personName: 'Ana Roy', made: true })
    expect(await log(card)).toMatchObject({ personId: made.personId, made: false })
    expect(await log('ANA@acme.example')).toMatchObject({ personId: made.personId, made: false })
    const profile = await log('https://fr.linkedin.com/in/Iris-B-12ab?trk=x')
    expect(profile).toMatchObject({ personName: 'Iris B', made: true })
    expect(await log('linkedin.com/in/iris-b-12ab')).toMatchObject({
      personId: profile.personId,
      made: false,
    })
    expect(await loadPeople(scopeOf('second'), 'roy an')).toMatchObject([
      { id: made.personId, label: 'Ana Roy', detail: 'Acme' },
    ])
  })

  test('takes one’s own acquaintance of that name, and never guesses among several', async () => {
    const one = await leansIn('first', 'Jo Martin')
    const again = await write('first', scope =>
      logSignal(scope, { ...entry, personText: 'jo  MARTIN', kind: 'visit' }),
    )
    expect(again).toMatchObject({ personId: one.personId, made: false })
    const twin = await leansIn('first', 'Jo Martin')
    expect(twin.personId).not.toBe(one.personId)
    const third = await write('first', scope =>
      logSignal(scope, { ...entry, personText: 'Jo Martin', kind: 'visit' }),
    )
    expect(third.made).toBe(true)
  })

  test('comes neither from the future nor from nobody', async () => {
    const tries = [
      { personText: 'Kim', occurredAt: '2999-01-01T10:00' },
      { personText: '   ' },
      { personText: '12345' },
      { personText: `${card}\r\n${card}` },
      { person: randomUUID() },
    ]
    const refusals = []
    for (const fields of tries)
      refusals.push(
        await refusalOf(write('first', scope => logSignal(scope, { ...entry, kind: 'visit', ...fields }))),
      )
    const wrong = { code: 'wrong' }
    expect(refusals).toMatchObject([wrong, wrong, wrong, wrong, { code: 'not_found' }])
  })

  test('tells who else knows the person, without what was said', async () => {
    const { personId } = await leansIn('far', 'Lou')
    const knowers = await read('first', scope => listKnowers(scope, personId))
    expect(knowers).toMatchObject([{ memberId: here().members.far, contacts: 1 }])
    expect(await read('first', scope => listStory(scope, personId, 10))).toEqual([])
  })
})

describe('the clock', () => {
  test('goes by the hours of the owner’s branch, which its director sets', async () => {
    const rows = [{ weekday: 6, opensAt: 600, closesAt: 660 }]
    await write('director', scope => setHours(scope, { branchId: here().branches.lyon, seen: '', rows }))
    await write('director', scope =>
      addHoliday(scope, { branchId: here().branches.annex, day: '2026-03-07', name: 'Fair' }),
    )
    const clock = clocksOf(await read('first', findHouseTime))
    const [friday, monday] = [new Date('2026-03-06T12:00:00Z'), new Date('2026-03-09T12:00:00Z')]
    expect(clock(here().members.first).between(friday, monday)).toBe(60)
    expect(clock(here().members.third).between(friday, monday)).toBe(0)
    // The organization works on Mondays alone, as its own row says.
    expect(clock(here().members.far).between(friday, monday)).toBe(240)
  })

  test('stays as it is for whoever saw other hours, or leads another branch', async () => {
    const rows = [{ weekday: 1, opensAt: 0, closesAt: 1440 }]
    expect(
      await refusalOf(
        write('director', scope => setHours(scope, { branchId: here().branches.lyon, seen: '', rows })),
      ),
    ).toMatchObject({ code: 'conflict', current: { hours: '6:600-660' } })
    expect(
      await refusalOf(
        write('director', scope => setHours(scope, { branchId: here().branches.nice, seen: '', rows })),
      ),
    ).toMatchObject({ code: 'not_found' })
    expect(
      await refusalOf(write('director', scope => setHours(scope, { branchId: null, seen: '', rows }))),
    ).toMatchObject({ code: 'forbidden' })
  })
})
