import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate, toIsoDate } from './calendar-date'
import { DateColumn } from './date-column'
import { parseDate } from './dates'

function columnOf(...values: string[]) {
  const column = new DateColumn()
  for (const [i, value] of values.entries()) column.push(value, i + 2)
  return column.result()
}

describe('one date', () => {
  it.each([
    ['2024-10-25', 'ymd', { y: 2024, m: 10, d: 25 }],
    ['2024/1/5', 'ymd', { y: 2024, m: 1, d: 5 }],
    ['20241025', 'ymd', { y: 2024, m: 10, d: 25 }],
    ['2025-12-16 09:31:41', 'ymd', { y: 2025, m: 12, d: 16, h: 9, mi: 31, s: 41 }],
    ['2024-10-25T10:00:00.5+02:00', 'ymd', { y: 2024, m: 10, d: 25, h: 10, mi: 0, s: 0, offset: 120 }],
    ['2024-10-25T10:00Z', 'ymd', { y: 2024, m: 10, d: 25, h: 10, mi: 0, s: 0, offset: 0 }],
    ['12/05/2024', 'dmy', { y: 2024, m: 5, d: 12 }],
    ['12/05/2024', 'mdy', { y: 2024, m: 12, d: 5 }],
    ['25.10.24', 'dmy', { y: 2024, m: 10, d: 25 }],
    ['25-10-69', 'dmy', { y: 1969, m: 10, d: 25 }],
    ['10/24/24, 5:05 PM', 'mdy', { y: 2024, m: 10, d: 24, h: 17, mi: 5, s: 0 }],
    ['10/24/24, 12:05 AM', 'mdy', { y: 2024, m: 10, d: 24, h: 0, mi: 5, s: 0 }],
    ['25 Oct 2024', 'month_name', { y: 2024, m: 10, d: 25 }],
    ['25 oct. 2024', 'month_name', { y: 2024, m: 10, d: 25 }],
    ['3 février 2024', 'month_name', { y: 2024, m: 2, d: 3 }],
    ['1er août 2024', 'month_name', { y: 2024, m: 8, d: 1 }],
    ['vendredi 25 octobre 2024 à 14h05', 'month_name', { y: 2024, m: 10, d: 25, h: 14, mi: 5, s: 0 }],
    ['October 25th, 2024', 'month_name', { y: 2024, m: 10, d: 25 }],
    ['45590', 'excel_serial', { y: 2024, m: 10, d: 25 }],
    ['45590.75', 'excel_serial', { y: 2024, m: 10, d: 25, h: 18, mi: 0, s: 0 }],
  ] as const)('%s as %s', (value, format, date) => {
    expect(parseDate(value, format)).toEqual(date)
  })

  it.each([
    ['31/02/2024', 'dmy'],
    ['29/02/2023', 'dmy'],
    ['25/10/2024', 'mdy'],
    ['12/05/2024', 'ymd'],
    ['45590', 'ymd'],
    ['2024-10-25 25:00', 'ymd'],
    ['2024-10-25 soon', 'ymd'],
    ['12 rue 2024', 'month_name'],
    ['', 'dmy'],
  ] as const)('%s is none as %s', (value, format) => {
    expect(parseDate(value, format)).toBeNull()
  })
})

describe('a column of dates', () => {
  it('is decided by the first value that only one order reads', () => {
    expect(columnOf('01/02/2024', '25/10/2024', '26/10/2024')).toMatchObject({
      kind: 'decided',
      format: 'dmy',
      proof: { line: 3, value: '25/10/2024' },
    })
    expect(columnOf('01/02/24', '10/24/24, 5:05 PM')).toMatchObject({
      format: 'mdy',
      proof: { line: 3 },
      hasTime: true,
    })
  })

  it('is asked when both orders read every value and differ', () => {
    expect(columnOf('05/05/2024', '01/02/2024')).toMatchObject({
      kind: 'ambiguous',
      example: { line: 3, value: '01/02/2024' },
    })
    expect(columnOf('05/05/2024', '06/06/2024')).toMatchObject({ kind: 'decided', proof: null })
  })

  it('is asked when its values contradict each other', () => {
    expect(columnOf('25/10/2024', '10/25/2024')).toMatchObject({
      kind: 'conflict',
      dayFirst: { line: 2 },
      monthFirst: { line: 3 },
    })
  })

  it('says what it could not read', () => {
    expect(columnOf('2024-10-25', 'soon', '31/02/2024')).toMatchObject({
      format: 'ymd',
      dates: 1,
      unread: 2,
      firstUnread: { line: 3, value: 'soon' },
    })
    expect(columnOf('soon').kind).toBe('none')
  })

  const day = fc
    .record({
      y: fc.integer({ min: 1970, max: 2068 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ y, m, d }) => isCalendarDate(y, m, d))

  it('never takes an order that a value contradicts, and reads back every day written in it', () => {
    const column = fc.tuple(
      fc.constantFrom('dmy', 'mdy'),
      fc.constantFrom('/', '-', '.'),
      fc.array(day, { minLength: 1, maxLength: 12 }),
    )
    fc.assert(
      fc.property(column, ([order, sign, days]) => {
        const written = days.map(({ y, m, d }) => (order === 'dmy' ? [d, m, y] : [m, d, y]).join(sign))
        const result = columnOf(...written)
        expect(result.kind).not.toBe('conflict')
        expect(result.kind).not.toBe('none')
        if (result.kind !== 'decided') return
        const { format } = result
        expect(written.map(value => parseDate(value, format))).toEqual(days)
      }),
    )
  })

  it('reads back every ISO day', () => {
    fc.assert(
      fc.property(day, date => {
        expect(parseDate(toIsoDate(date), 'ymd')).toEqual(date)
      }),
    )
  })
})
