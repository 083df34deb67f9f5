/**
 * How a column writes its figures. `point`: 1,234.56, 1 234.56, 1'234.56. `comma`: 1.234,56, 1 234,56. Spaces (no-break and
 * narrow ones too) and apostrophes group under both.
 */
export type NumberStyle = 'point' | 'comma'

/** A figure as digits: exact, whatever its size. `fraction` is the digits after the decimal sign. */
export type Digits = { negative: boolean; whole: string; fraction: string }

const SPACES = /[\u0020\u00a0\u2009\u202f\u2007]/g
const APOSTROPHES = /['’]/g
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/¥/, 'JPY'],
  [/US\$|\$US/, 'USD'],
  [/CA\$|C\$|\$CA/, 'CAD'],
  [/\$/, 'USD'],
]
const CODE = /^(?:[A-Z]{3}(?=[\s\d(+-]))|(?<=[\s\d)])[A-Z]{3}$/
const CURRENCY =
  /^(?:US\$|CA\$|C\$|[€£¥$]|[A-Z]{3}(?=[\s\u00a0\u202f\d(+-]))|(?:\$US|\$CA|[€£¥$]|(?<=[\s\u00a0\u202f\d)])[A-Z]{3})$/
const PLAIN = /^\d{1,18}$/
const CORE = /^\d[\d.,\s\u00a0\u2009\u202f\u2007'’]*$|^[.,]\d+$/

/** Currency written in a value, as its ISO 4217 code (a bare `$` is USD); null without one. */
export function currencyOf(value: string): string | null {
  if (PLAIN.test(value)) return null
  const text = value.trim()
  const code = CODE.exec(text.replace(SPACES, ' '))
  if (code !== null) return code[0]
  for (const [sign, currency] of SIGNS) if (sign.test(text)) return currency
  return null
}

/** A value without its currency, sign, brackets and percent: what is left is digits and separators, or it is no number. */
export function coreOf(value: string): { core: string; negative: boolean; percent: boolean } | null {
  let text = value.trim()
  if (text.length > LONGEST) return null
  let negative = false
  if (text.startsWith('(') && text.endsWith(')')) {
    negative = true
    text = text.slice(1, -1).trim()
  }
  let sign = takeSign(text)
  text = sign.text.replace(CURRENCY, '').trim()
  if (sign.negative === null) {
    sign = takeSign(text)
    text = sign.text
  }
  if (sign.negative === true && negative) return null
  if (sign.negative === null && /[-−]$/.test(text)) {
    negative = true
    text = text.slice(0, -1).trim()
  }
  const percent = text.endsWith('%')
  if (percent) text = text.slice(0, -1).trim()
  if (!CORE.test(text)) return null
  return {
    core: text.replace(SPACES, ' ').replace(APOSTROPHES, "'"),
    negative: negative || sign.negative === true,
    percent,
  }
}

function takeSign(text: string): { text: string; negative: boolean | null } {
  const first = text[0]
  if (first === '-' || first === '−') return { text: text.slice(1).trim(), negative: true }
  if (first === '+') return { text: text.slice(1).trim(), negative: false }
  return { text, negative: null }
}

/** Digits enough for any sum of money; a longer text is no figure, and need not be tried. */
const LONGEST = 40

const WHOLE = {
  point: /^(?:\d*|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)$/,
  comma: /^(?:\d*|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)$/,
}

/** Splits a core (see `coreOf`) into digits under a style; null when its separators do not fit that style. */
export function splitCore(core: string, style: NumberStyle): { whole: string; fraction: string } | null {
  const at = core.lastIndexOf(style === 'point' ? '.' : ',')
  const whole = at === -1 ? core : core.slice(0, at)
  const fraction = at === -1 ? '' : core.slice(at + 1)
  if (!WHOLE[style].test(whole) || !/^\d*$/.test(fraction)) return null
  // A grouped figure never starts with 0: `0.123` is a fraction in either style, `0,123` too.
  if (/^0\d*[,. ']/.test(whole)) return null
  const digits = whole.replace(/\D/g, '')
  return digits === '' && fraction === '' ? null : { whole: digits === '' ? '0' : digits, fraction }
}

/** Reads a figure under a style; null when it is none. The percent sign is dropped, not divided by. */
export function parseDigits(value: string, style: NumberStyle): Digits | null {
  if (PLAIN.test(value)) return { negative: false, whole: value, fraction: '' }
  const found = coreOf(value)
  const split = found === null ? null : splitCore(found.core, style)
  return found === null || split === null ? null : { negative: found.negative, ...split }
}
