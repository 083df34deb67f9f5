/** The most an amount may be: cents stay exact in a number, and sums of thousands of them too. */
const mostCents = 1e13

/**
 * An amount as people write it, in whole cents: `12 500`, `12 500,50 €`, `12,500.50`, `12.500`, `3k`. Null when the text is
 * empty; undefined when it is no amount. A mark that three digits follow groups thousands, any other one begins the cents.
 */
export function readAmount(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’€$£]|eur|usd|gbp|chf/giu, '')
  if (bare === '') return null
  const match = /^([0-9.,]+)([kKmM]?)$/u.exec(bare)
  if (match === null) return undefined
  const [, digits = '', unit = ''] = match
  const value = readDecimal(digits, unit !== '')
  if (value === undefined) return undefined
  const factor = unit === '' ? 1 : unit.toLowerCase() === 'k' ? 1000 : 1_000_000
  const cents = Math.round(value * factor * 100)
  return cents <= mostCents ? cents : undefined
}

function readDecimal(digits: string, hasUnit: boolean): number | undefined {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last === -1) return Number(digits)
  const mark = digits[last] ?? ''
  const [head, tail] = [digits.slice(0, last), digits.slice(last + 1)]
  const other = mark === '.' ? ',' : '.'
  const grouped = head.includes(mark) || (tail.length === 3 && !hasUnit && !head.includes(other))
  if (grouped) {
    const shape = mark === '.' ? /^\d{1,3}(\.\d{3})+$/u : /^\d{1,3}(,\d{3})+$/u
    return shape.test(digits) ? Number(digits.replaceAll(mark, '')) : undefined
  }
  const whole = head.includes(other) ? head.replaceAll(other, '') : head
  const fine = /^\d+$/u.test(whole) && /^\d{1,2}$/u.test(tail)
  const groups = !head.includes(other) || new RegExp(`^\\d{1,3}([${other}]\\d{3})+$`, 'u').test(head)
  return (fine || (hasUnit && /^\d+$/u.test(tail))) && groups ? Number(`${whole}.${tail}`) : undefined
}

/** Cents as a field shows them to be edited: `12500`, `12500.50`; empty when there is no amount. */
export const amountField = (cents: number | null): string =>
  cents === null ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)
