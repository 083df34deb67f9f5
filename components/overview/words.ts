import type { Scope } from '@/db/scope'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** What every part of a board needs to write: its words and its numbers. */
export async function wordsOf(scope: Scope) {
  const t = await getTranslations('board')
  const locale = scope.language
  return { t, locale, write: formatFor(locale, scope.currency, scope.timeZone) }
}

export type BoardWords = Awaited<ReturnType<typeof wordsOf>>
