import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOfField, localField } from './local-field'

test('reads and writes the author’s own clock', () => {
  expect(instantOfField('Europe/Paris', '2026-03-31T08:30')?.toISOString()).toBe('2026-03-31T06:30:00.000Z')
  expect(instantOfField('Europe/Paris', '2026-01-31T08:30:00')?.toISOString()).toBe(
    '2026-01-31T07:30:00.000Z',
  )
  expect(localField('America/Montreal', new Date('2026-01-01T02:00:00Z'))).toBe('2025-12-31T21:00')
})

test.each(['', '2026-02-30T08:30', '2026-03-31', '2026-03-31T25:00', 'soon'])('%j is no time', text =>
  expect(instantOfField('Europe/Paris', text)).toBeNull(),
)

test('a whole minute comes back as it was, but for the hour that autumn repeats', () => {
  const minutes = fc.integer({ min: 28_000_000, max: 30_500_000 })
  fc.assert(
    fc.property(
      minutes,
      fc.constantFrom('Europe/Paris', 'America/Montreal', 'Asia/Kolkata'),
      (minute, zone) => {
        const instant = new Date(minute * 60_000)
        const back = instantOfField(zone, localField(zone, instant))
        expect(back).not.toBeNull()
        expect([0, 3_600_000]).toContain(instant.getTime() - (back?.getTime() ?? 0))
      },
    ),
  )
})
