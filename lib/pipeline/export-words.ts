import type { Scope } from '@/db/scope'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { formatFor } from '@/lib/platform/format/format'
import { translationsIn } from '@/lib/platform/i18n/translations'
import type { ExportWords } from './domain/exported-cell'
import { standardReasons, standardStages } from './domain/standard-names'
import { forecastCategories } from './domain/table-view'

/** The words of an export in the reader's language. */
export function exportWords(scope: Scope): ExportWords & { readonly file: string } {
  const t = translationsIn(scope.language, 'pipelineTable')
  const { time } = formatFor(scope.language, scope.currency, scope.timeZone)
  const names = translationsIn(scope.language, 'pipelineBoard')
  return {
    column: column => t(`column.${column}`),
    stage: ({ key, name }) => {
      const standard = standardStages.find(known => known === key)
      return name ?? (standard === undefined ? key : names(`stage.${standard}`))
    },
    reason: (key, name, said) => {
      const standard = standardReasons.find(known => known === key)
      return name ?? (standard === undefined ? (said ?? key) : names(`reason.${standard}`))
    },
    origin: origin => t(`origin.${origin}`),
    forecast: category => t(`forecast.${forecastCategories.find(one => one === category) ?? 'none'}`),
    moment: instant => `${dayIn(scope.timeZone, instant)} ${time(instant)}`,
    currency: t('fileColumn.currency'),
    id: t('fileColumn.id'),
    sheet: t('sheet'),
    file: t('file'),
  }
}
