import type { Scope } from '@/db/scope'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { pipelineNames } from '../stage-name'

/** Words and formats of one opportunity's page. */
export async function opportunityWords(scope: Scope) {
  const [t, table, names] = await Promise.all([
    getTranslations('opportunity'),
    getTranslations('pipelineTable'),
    pipelineNames(),
  ])
  return { t, table, names, write: formatFor(scope.language, scope.currency, scope.timeZone) }
}

export type OpportunityWords = Awaited<ReturnType<typeof opportunityWords>>
