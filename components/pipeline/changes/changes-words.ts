import type { Scope } from '@/db/scope'
import type { ChangesSearch } from '@/lib/pipeline/domain/changes-search'
import { type Format, formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { pipelineNames } from '../stage-name'

export interface ChangesWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<'changes'>>>
  readonly stage: (key: string, name: string | null) => string
  readonly write: Format
  readonly scope: Scope
}

export async function changesWords(scope: Scope): Promise<ChangesWords> {
  const [t, names] = await Promise.all([getTranslations('changes'), pipelineNames()])
  return {
    t,
    scope,
    write: formatFor(scope.language, scope.currency, scope.timeZone),
    stage: (key, name) => names.stage({ key, name }),
  }
}

export const spanText = ({ t, write }: ChangesWords, { from, to }: ChangesSearch): string =>
  t('between', { from: write.day(from, true), to: write.day(to, true) })
