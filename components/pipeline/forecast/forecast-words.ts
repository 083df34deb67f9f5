import type { Scope } from '@/db/scope'
import type { ForecastList } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { type Format, formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { pipelineNames } from '../stage-name'

export interface ForecastWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<'forecast'>>>
  readonly stage: (key: string, name: string | null) => string
  readonly write: Format
  readonly scope: Scope
}

export async function forecastWords(scope: Scope): Promise<ForecastWords> {
  const [t, names] = await Promise.all([getTranslations('forecast'), pipelineNames()])
  return {
    t,
    scope,
    write: formatFor(scope.language, scope.currency, scope.timeZone),
    stage: (key, name) => names.stage({ key, name }),
  }
}

/** Number and value of one category. */
export function partOf(view: ForecastView, list: ForecastList): { count: number; amountCents: number } {
  if (list === 'won') return { count: view.closed.won, amountCents: view.closed.wonCents }
  return list === 'undated' ? view.sums.undated : view.sums.groups[list]
}
