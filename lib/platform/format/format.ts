import type { Language } from '@/db/scope'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'

/** What stands where a figure cannot be known. */
export const unknown = '–'

export interface Format {
  /** A whole number. */
  readonly count: (value: number | null) => string
  /** A share, 0 to 1, as a percentage; one decimal below 10 %. */
  readonly rate: (value: number | null) => string
  /** The same with two decimals, where somebody asks for it. */
  readonly exactRate: (value: number | null) => string
  /** Integer cents, whole units. */
  readonly money: (cents: number | null) => string
  /** Integer cents, short: 182 k€. */
  readonly shortMoney: (cents: number | null) => string
  /** A number with at most one decimal. */
  readonly decimal: (value: number | null) => string
  /** A signed difference of counts. */
  readonly change: (value: number) => string
  /** Minutes as hours and minutes, or as days beyond two days. */
  readonly duration: (minutes: number | null) => string
  /** 24 août, or 24 août 2025 when the year is not this year. */
  readonly day: (date: PlainDate, year?: boolean) => string
  /** Monday 22 November. */
  readonly longDay: (date: PlainDate) => string
  /** `2026-11` as November 2026. */
  readonly month: (month: string) => string
  /** The time of day in the organization's time zone. */
  readonly time: (instant: Date) => string
  /** Day and time in the organization's time zone. */
  readonly moment: (instant: Date) => string
}

const formats = new Map<string, Format>()

/** The one way to write numbers, sums and dates, in the reader's language and the organization's currency and time zone. */
export function formatFor(language: Language, currency: string, timeZone: string): Format {
  const key = `${language} ${currency} ${timeZone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = makeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', currency, timeZone)
  formats.set(key, made)
  return made
}

/** 182 k€, as French writes it: Intl puts a space between the thousand and the currency. */
const joinUnits = (text: string) => text.replace(/([kM])[\u00a0\u202f](\D+)$/u, '$1$2')

function makeFormat(locale: string, currency: string, timeZone: string): Format {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options)
    return (value: number) => format.format(value)
  }
  const date = (options: Intl.DateTimeFormatOptions, zone: string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    return (value: Date) => format.format(value)
  }
  const known =
    <Value>(write: (value: Value) => string) =>
    (value: Value | null) =>
      value === null ? unknown : write(value)
  const utc = (day: PlainDate) => new Date(`${day}T00:00:00Z`)

  const count = number({ maximumFractionDigits: 0 })
  const decimal = number({ maximumFractionDigits: 1 })
  const percent = number({ style: 'percent', maximumFractionDigits: 0 })
  const finePercent = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const exactPercent = number({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const money = number({ style: 'currency', currency, maximumFractionDigits: 0 })
  const shortMoney = number({ style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 3 })
  const change = number({ signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  const french = locale === 'fr-FR'
  const unit = (name: string) =>
    number({
      style: 'unit',
      unit: name,
      unitDisplay: french ? 'short' : 'narrow',
      maximumFractionDigits: 0,
    })
  const [days, hours, minutes] = [unit('day'), unit('hour'), unit('minute')]
  const shortDay = date({ day: 'numeric', month: 'short' }, 'UTC')
  const shortDayYear = date({ day: 'numeric', month: 'short', year: 'numeric' }, 'UTC')
  const longMonth = date({ month: 'long', year: 'numeric' }, 'UTC')
  const longDay = date({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC')

  return {
    count: known(count),
    decimal: known(decimal),
    rate: known((value: number) =>
      Math.abs(value) < 0.0995 && value !== 0 ? finePercent(value) : percent(value),
    ),
    exactRate: known(exactPercent),
    money: known((cents: number) => money(cents / 100)),
    shortMoney: known((cents: number) =>
      Math.abs(cents) < 100_000 ? money(cents / 100) : joinUnits(shortMoney(cents / 100)),
    ),
    change,
    duration: known((total: number) => {
      if (total >= 2 * 1440) return days(Math.floor(total / 1440))
      if (Math.round(total) < 60) return minutes(total)
      const rest = Math.round(total) % 60
      const whole = hours(Math.floor(total / 60))
      if (rest === 0) return whole
      // As charts have it: « 3 h 10 » in French, "3h 10m" in English.
      return `${whole}\u00a0${french ? String(rest).padStart(2, '0') : minutes(rest)}`
    }),
    day: (value, year = false) => (year ? shortDayYear : shortDay)(utc(value)),
    longDay: value => longDay(utc(value)),
    month: value => longMonth(utc(`${value}-01`)),
    time: date({ hour: '2-digit', minute: '2-digit' }, timeZone),
    moment: date({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }, timeZone),
  }
}
