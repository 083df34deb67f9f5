import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCount, parseMoney } from './money'
import { NumberColumn } from './number-column'
import { currencyOf } from './numbers'

function columnOf(...values: string[]) {
  const column = new NumberColumn()
  for (const [i, value] of values.entries()) column.push(value, i + 2)
  return column.result()
}

describe('an amount', () => {
  it.each([
    ['1,234.56', 'point', 123_456],
    ['1.234,56', 'comma', 123_456],
    ['1 234,56', 'comma', 123_456],
    ['1\u00a0234,56 €', 'comma', 123_456],
    ['1\u202f234\u202f567,8 EUR', 'comma', 123_456_780],
    ["CHF 1'234.56", 'point', 123_456],
    ['(1,234.50)', 'point', -123_450],
    ['-€5', 'point', -500],
    ['€ -5', 'point', -500],
    ['12-', 'point', -1200],
    ['.5', 'point', 50],
    ['1.005', 'point', 101],
    ['-0.001', 'point', 0],
    ['90071992547409.91', 'point', Number.MAX_SAFE_INTEGER],
    ['', 'point', null],
    ['\u00a0', 'comma', null],
  ] as const)('%s under %s', (value, style, cents) => {
    expect(parseMoney(value, style)).toBe(cents)
  })

  it.each(['1,23,456', '12k€', '12 %', '1e5', 'abc', '1 2', '--5', '90071992547409.92'])(
    '%s is none',
    value => {
      expect(parseMoney(value, 'point')).toBe('invalid')
    },
  )

  it('in millions keeps all its digits', () => {
    expect(parseMoney('1100.04', 'point', 6)).toBe(110_004_000_000)
  })

  const styles = [
    ['point', ','],
    ['point', ' '],
    ['point', "'"],
    ['comma', '.'],
    ['comma', '\u202f'],
    ['comma', ''],
  ] as const

  it('comes back from any way of writing it, to the cent', () => {
    const cents = fc.integer({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1 })
    fc.assert(
      fc.property(cents, fc.constantFrom(...styles), fc.boolean(), (amount, [style, group], brackets) => {
        const digits = String(Math.abs(amount)).padStart(3, '0')
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group)
        const text = `${whole}${style === 'point' ? '.' : ','}${digits.slice(-2)}`
        const written = amount >= 0 ? text : brackets ? `(${text})` : `-${text}`
        expect(parseMoney(written, style)).toBe(amount)
      }),
    )
  })
})

describe('a count', () => {
  it('is whole and not negative', () => {
    expect(parseCount('2 822', 'comma')).toBe(2822)
    expect(parseCount('12.0', 'point')).toBe(12)
    expect(parseCount('11-50', 'point')).toBe('invalid')
    expect(parseCount('-3', 'point')).toBe('invalid')
    expect(parseCount('1.5', 'point')).toBe('invalid')
  })
})

describe('the style of a column', () => {
  it('is decided by a value only one style reads', () => {
    expect(columnOf('1,234', '1,234.50')).toMatchObject({
      kind: 'decided',
      style: 'point',
      proof: { line: 3 },
    })
    expect(columnOf('12', '12,5')).toMatchObject({ style: 'comma', proof: { line: 3, value: '12,5' } })
    expect(columnOf('1.234.567')).toMatchObject({ style: 'comma' })
    expect(columnOf('0,123')).toMatchObject({ style: 'comma' })
    expect(columnOf('12', '13')).toMatchObject({ style: 'point', proof: null })
  })

  it('is asked when every value fits both', () => {
    expect(columnOf('12', '1,234')).toMatchObject({ kind: 'ambiguous', example: { line: 3, value: '1,234' } })
    expect(columnOf('1,5', '1.5')).toMatchObject({ kind: 'conflict', comma: { line: 2 }, point: { line: 3 } })
    expect(columnOf('many')).toMatchObject({ kind: 'none', unread: 1 })
  })

  it('gathers currencies', () => {
    expect(columnOf('12 €', '$3', 'CHF 4').currencies).toEqual(['EUR', 'USD', 'CHF'])
    expect(currencyOf('C$ 4')).toBe('CAD')
    expect(currencyOf('12')).toBeNull()
  })
})
