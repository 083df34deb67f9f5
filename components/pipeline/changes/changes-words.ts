import type { Scope } from '@/db/scope'
import type { ChangesSearch } from '@/lib/pipeline/domain/changes-search'
import { type Format, formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

export interface ChangesWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<'changes'>>>
  readonly stage: (key: string, name: string | null) => string
  readonly write: Format
  readonly scope: Scope
}

const stageKeys = ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const

export async function changesWords(scope: Scope): Promise<ChangesWords> {
  const [t, board] = [await getTranslations('changes'), await getTranslations('board')]
  return {
    t,
    scope,
    write: formatFor(scope.language, scope.currency, scope.timeZone),
    stage: (key, name) => {
      const standard = stageKeys.find(known => known === key)
      return name ?? (standard === undefined ? key : board(`stage.${standard}`))
    },
  }
}

export const spanText = ({ t, write }: ChangesWords, { from, to }: ChangesSearch): string =>
  t('between', { from: write.day(from, true), to: write.day(to, true) })
