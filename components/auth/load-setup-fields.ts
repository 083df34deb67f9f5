import { readerLanguage } from '@/lib/platform/i18n/reader-language'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { FieldSpec } from './field-spec'
import { newPasswordField } from './password-fields'

const commonCurrencies = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'MAD', 'TND', 'XOF']
/** A Monday, in UTC, to name the days of the week from. */
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** What the first administrator is asked: the token, the organization, himself. */
export async function loadSetupFields(): Promise<readonly FieldSpec[]> {
  const [t, locale] = await Promise.all([getTranslations('auth'), readerLanguage()])
  const field = (
    name: 'token' | 'organizationName' | 'slug' | 'name' | 'email',
    autoComplete: string,
    rest: Partial<FieldSpec> = {},
  ): FieldSpec => ({ name, type: 'text', label: t(`fields.${name}`), autoComplete, ...rest })
  const choice = (
    name: 'timeZone' | 'weekStart' | 'currency',
    value: string,
    options: FieldSpec['options'],
  ) =>
    ({
      name,
      type: 'select',
      label: t(`fields.${name}`),
      autoComplete: 'off',
      value,
      ...(options && { options }),
    }) as const
  return [
    field('token', 'off', { hint: t('fields.tokenHint'), spellCheck: false }),
    field('organizationName', 'organization'),
    field('slug', 'off', { hint: t('fields.slugHint'), spellCheck: false }),
    choice('timeZone', 'Europe/Paris', timeZones()),
    choice('weekStart', '1', weekDays(locale)),
    choice('currency', 'EUR', currencies(locale)),
    field('name', 'name'),
    field('email', 'username', { type: 'email', spellCheck: false }),
    await newPasswordField(),
  ]
}

const timeZones = () =>
  Intl.supportedValuesOf('timeZone').map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') }))

function weekDays(locale: string) {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => ({
    value: String(day + 1),
    label: names.format(monday + day * dayMs),
  }))
}

function currencies(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const others = Intl.supportedValuesOf('currency').filter(code => !commonCurrencies.includes(code))
  return [...commonCurrencies, ...others].map(code => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }))
}
