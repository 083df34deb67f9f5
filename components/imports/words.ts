import type { ImportKind } from '@/lib/imports/domain/fields'
import { readerFormat } from '@/lib/platform/format/reader-format'
import { getMessages, getTranslations } from '@/lib/platform/i18n/translations'

/** What every part of the import screens needs to write: its words, and the reader's numbers and dates. */
export async function wordsOf() {
  const [t, messages, { locale, currency, write }] = await Promise.all([
    getTranslations('imports'),
    getMessages(),
    readerFormat(),
  ])
  const fields: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = messages.imports.fields
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  const pennies = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    t,
    locale,
    currency,
    write,
    /** Integer cents as an amount without its currency. */
    amount: (cents: number) => (cents % 100 === 0 ? number : pennies).format(cents / 100),
    number: (value: number) => number.format(value),
    list: (items: readonly string[]) => list.format(items),
    size: (bytes: number) => {
      if (bytes < 1000) return t('bytes', { size: write.count(bytes) })
      return bytes < 1_000_000
        ? t('kilobytes', { size: write.count(bytes / 1000) })
        : t('megabytes', { size: write.decimal(bytes / 1_000_000) })
    },
    /** A field's name; the id itself for one that has none. */
    field: (kind: ImportKind, id: string): string => fields[kind][id] ?? id,
  }
}

export type ImportWords = Awaited<ReturnType<typeof wordsOf>>
