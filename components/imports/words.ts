import { getTranslations } from 'next-intl/server'
import type { ImportKind } from '@/lib/imports/domain/fields'
import { requireScope } from '@/lib/platform/access/current-scope'
import { formatFor } from '@/lib/platform/format/format'

/** What every part of the import screens needs to write: its words, and the reader's numbers and dates. */
export async function wordsOf() {
  const [t, scope] = await Promise.all([getTranslations('imports'), requireScope('import:run')])
  const { language: locale, currency, timeZone } = scope
  const write = formatFor(locale, currency, timeZone)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    t,
    locale,
    currency,
    write,
    list: (items: readonly string[]) => list.format(items),
    /** The day of an instant with its year, and the time. */
    moment: (instant: Date) => write.moment(instant),
    size: (bytes: number) => {
      if (bytes < 1000) return t('bytes', { size: write.count(bytes) })
      return bytes < 1_000_000
        ? t('kilobytes', { size: write.count(bytes / 1000) })
        : t('megabytes', { size: write.decimal(bytes / 1_000_000) })
    },
    /** A field's name; the id itself for one that has none. */
    field: (kind: ImportKind, id: string): string => {
      const names: Readonly<Record<string, string>> = t.raw(`fields.${kind}`)
      return names[id] ?? id
    },
  }
}

export type ImportWords = Awaited<ReturnType<typeof wordsOf>>
