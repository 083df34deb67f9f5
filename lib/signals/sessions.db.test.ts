import { describe, expect, test } from 'vitest'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { refusalOf, withTenant } from '@/scripts/testing/with-tenant'
import { logSession } from './mutations/log-session'
import { logTime } from './mutations/log-time'
import { removeSession, removeTime } from './mutations/remove-entry'
import { listTimes, listTouches } from './queries/list-entries'
import { sumHours } from './queries/sum-hours'

const { here, read, write } = withTenant()

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
    const days = await read('third', scope =>
      sumHours(scope, here().members.third, '2026-02-03', '2026-02-03'),
    )
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
      listTouches(scope, here().members.third, '2026-02-03', '2026-02-03'),
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
      await read('third', scope => sumHours(scope, here().members.third, '2026-02-03', '2026-02-03')),
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
    const { total } = await read('third', scope => listTouches(scope, here().members.third, day, day))
    expect(total).toBe(0)
  })
})

test('time is logged by channel and day, and taken back', async () => {
  const day = dayIn('Europe/Paris', new Date())
  const input = { medium: 'call', day: '', hours: 0, minutes: 0, note: null } as const
  const none = write('second', scope => logTime(scope, { ...input, usual: undefined }))
  expect(await refusalOf(none)).toMatchObject({ fields: { minutes: 'none' } })
  const { id } = await write('second', scope =>
    logTime(scope, { ...input, usual: { medium: 'mailing', minutes: 45 } }),
  )
  const times = await read('second', scope => listTimes(scope, here().members.second, day, day))
  expect(times).toMatchObject([{ id, channel: 'mailing', minutes: 45 }])
  await write('second', scope => removeTime(scope, { id, version: 1 }))
  expect(await read('second', scope => listTimes(scope, here().members.second, day, day))).toEqual([])
})
