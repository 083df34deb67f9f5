import type { Scope } from '@/db/scope'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** Words and formats of the lists behind figures. */
export async function rowsWordsOf(scope: Scope) {
  const [t, board] = await Promise.all([getTranslations('rows'), getTranslations('board')])
  return { t, board, write: formatFor(scope.language, scope.currency, scope.timeZone), scope }
}

export type RowsWords = Awaited<ReturnType<typeof rowsWordsOf>>

const among =
  <const Name extends string>(names: readonly Name[], fallback: Name) =>
  (word: string): Name =>
    names.find(name => name === word) ?? fallback

/** Database words as message keys. */
export const voiceKey = among(['own', 'employer', 'sector', 'competitor'], 'own')
export const intentKey = among(['inform', 'debate', 'entertain', 'personal'], 'inform')
export const kindKey = among(['in_person', 'video', 'phone'], 'in_person')
export const originKey = among(['warm', 'cold', 'unknown'], 'unknown')
export const outcomeKey = among(
  ['planned', 'to_confirm', 'held', 'no_show_theirs', 'no_show_ours', 'cancelled', 'moved'],
  'planned',
)
export const stageKey = among(['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'], 'signal')
