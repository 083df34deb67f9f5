import type { ChartLocale, ValueFormat } from './domain/spec'

const formatters = new Map<string, Intl.NumberFormat>()

/** The same English as the text around a picture: « €182k » and « US$50 », where American English has « €182K » and « $50 ». */
const regions: Readonly<Record<ChartLocale, string>> = { fr: 'fr-FR', en: 'en-GB' }

function formatterFor(locale: ChartLocale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(regions[locale], options)
  formatters.set(key, made)
  return made
}

/** What stands for "no figure" everywhere. */
export const noValue = '–'

const digitsOf = new Map<string, number>()

/** Cents in one unit of the currency differ (yen has none): Intl knows how many digits. */
function minorDigits(locale: ChartLocale, currency: string): number {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const options = formatterFor(locale, { style: 'currency', currency }).resolvedOptions()
  const digits = options.maximumFractionDigits ?? 2
  digitsOf.set(currency, digits)
  return digits
}

function formatMoney(cents: number, locale: ChartLocale, currency: string, exact: boolean): string {
  const digits = minorDigits(locale, currency)
  const amount = cents / 10 ** digits
  if (exact || Math.abs(amount) < 10_000) {
    const fraction = exact && !Number.isInteger(amount) ? digits : 0
    return formatterFor(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: fraction,
      maximumFractionDigits: fraction,
    }).format(amount)
  }
  const parts = formatterFor(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).formatToParts(amount)
  // « 182 k€ » : French writes the prefix against the currency sign, Intl puts a space between them
  return parts
    .filter((part, at) => part.type !== 'literal' || parts[at - 1]?.type !== 'compact')
    .map(part => part.value)
    .join('')
}

function formatDuration(minutes: number, locale: ChartLocale): string {
  const unitDisplay = locale === 'fr' ? 'short' : 'narrow'
  const inUnit = (value: number, unit: string) =>
    formatterFor(locale, { style: 'unit', unit, unitDisplay }).format(value)
  const whole = Math.round(Math.abs(minutes))
  const sign = minutes < 0 && whole > 0 ? -1 : 1
  if (whole < 60) return inUnit(sign * whole, 'minute')
  const hours = inUnit(sign * Math.floor(whole / 60), 'hour')
  const rest = whole % 60
  if (rest === 0) return hours
  // « 3 h 10 » in French, "3h 10m" in English
  return `${hours}\u00a0${locale === 'fr' ? String(rest).padStart(2, '0') : inUnit(rest, 'minute')}`
}

function formatRate(rate: number, locale: ChartLocale, exact: boolean): string {
  const maximumFractionDigits = exact || Math.abs(rate) < 0.0995 ? 1 : 0
  return formatterFor(locale, { style: 'percent', maximumFractionDigits }).format(rate)
}

function formatPerHour(value: number, locale: ChartLocale): string {
  const number = formatterFor(locale, { maximumFractionDigits: 2 }).format(value)
  return locale === 'fr' ? `${number}\u00a0/\u00a0h` : `${number}/h`
}

function format(
  value: number,
  name: ValueFormat,
  locale: ChartLocale,
  currency: string,
  exact: boolean,
): string {
  switch (name) {
    case 'count':
      return formatterFor(locale, { maximumFractionDigits: exact ? 3 : 0 }).format(value)
    case 'money':
      return formatMoney(value, locale, currency, exact)
    case 'rate':
      return formatRate(value, locale, exact)
    case 'duration':
      return formatDuration(value, locale)
    case 'decimal':
      return formatterFor(locale, { maximumFractionDigits: exact ? 3 : 2 }).format(value)
    case 'per-hour':
      return formatPerHour(value, locale)
  }
}

/**
 * A figure as a person reads it beside a mark: « 182 k€ », « 41 % », « 3 h 10 », « 0,62 / h ». Units as in
 * `ValueFormat`; `null` or a number that is not finite gives "–". `currency` is an ISO code, EUR unless told.
 */
export function formatValue(
  value: number | null,
  name: ValueFormat,
  locale: ChartLocale,
  currency = 'EUR',
): string {
  return value === null || !Number.isFinite(value) ? noValue : format(value, name, locale, currency, false)
}

/** The same without shortening, for the table: « 182 340,50 € », « 41,3 % ». */
export function formatExact(
  value: number | null,
  name: ValueFormat,
  locale: ChartLocale,
  currency = 'EUR',
): string {
  return value === null || !Number.isFinite(value) ? noValue : format(value, name, locale, currency, true)
}

/** An axis label: as many decimals as `step`, the distance between ticks in the same unit, asks for. */
export function formatTick(
  value: number,
  step: number,
  name: ValueFormat,
  locale: ChartLocale,
  currency = 'EUR',
): string {
  if (name === 'money' && step >= 100) return formatMoney(value, locale, currency, false)
  if (name === 'money') return formatMoney(value, locale, currency, true)
  if (name === 'duration') return formatDuration(value, locale)
  const digits = decimalsOf(name === 'rate' ? step * 100 : step)
  const compact = Math.abs(value) >= 10_000 && name !== 'rate'
  return formatterFor(locale, {
    ...(name === 'rate' && { style: 'percent' }),
    ...(compact
      ? { notation: 'compact', maximumSignificantDigits: 3 }
      : { maximumFractionDigits: digits, minimumFractionDigits: value === 0 ? 0 : digits }),
  }).format(value)
}

/** The fewest decimals that write the step itself: 0.25 takes two. */
function decimalsOf(step: number): number {
  for (let digits = 0; digits < 6; digits++) {
    const scaled = step * 10 ** digits
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return digits
  }
  return 6
}
