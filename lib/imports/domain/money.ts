import { isBlank } from './blank'
import { type NumberStyle, parseDigits } from './numbers'

/** `invalid`: filled, but no figure of that style, or one beyond 2^53. */
export type ParsedFigure = number | null | 'invalid'

/** Power of ten a column's figures are in: 0 as they are, 3 thousands, 6 millions. */
export type Scale = 0 | 3 | 6

/** `negative` and decimal digits to a safe integer, shifted by `places`; rounded half away from zero, on the digits. */
function shift(negative: boolean, whole: string, fraction: string, places: number): ParsedFigure {
  const kept = fraction.slice(0, places).padEnd(places, '0')
  const next = fraction.charCodeAt(places)
  const value = Number(`${whole}${kept}`) + (next >= 53 ? 1 : 0)
  if (!Number.isSafeInteger(value)) return 'invalid'
  return negative && value !== 0 ? -value : value
}

/**
 * An amount to integer cents, by its digits and never through a float: null when blank. Digits beyond the cent are rounded
 * half away from zero. `scale` for columns written in thousands (3) or millions (6). A percentage is no amount.
 */
export function parseMoney(value: string, style: NumberStyle, scale: Scale = 0): ParsedFigure {
  if (isBlank(value)) return null
  const digits = parseDigits(value, style)
  if (digits === null || value.includes('%')) return 'invalid'
  return shift(digits.negative, digits.whole, digits.fraction, 2 + scale)
}

/** A count (employees, a year): null when blank, `invalid` unless it is a whole number of at least 0 (`12.0` is 12). */
export function parseCount(value: string, style: NumberStyle): ParsedFigure {
  if (isBlank(value)) return null
  const digits = parseDigits(value, style)
  if (digits === null || digits.negative || /[1-9]/.test(digits.fraction)) return 'invalid'
  return shift(false, digits.whole, '', 0)
}
