import type { Scope } from '@/db/scope'
import type { ResultGroup } from '@/lib/content/domain/results'
import type { ComparedBy } from '@/lib/content/load-results'
import { type Format, formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

type T = Awaited<ReturnType<typeof getTranslations<'results'>>>

export interface ResultsWords {
  readonly t: T
  readonly write: Format
  readonly scope: Scope
}

export async function resultsWords(scope: Scope): Promise<ResultsWords> {
  const t = await getTranslations('results')
  return { t, write: formatFor(scope.language, scope.currency, scope.timeZone), scope }
}

const among =
  <const Name extends string>(names: readonly Name[], fallback: Name) =>
  (word: string): Name =>
    names.find(name => name === word) ?? fallback

const voiceKey = among(['own', 'employer', 'sector', 'competitor'], 'own')
const intentKey = among(['inform', 'debate', 'entertain', 'personal'], 'inform')
const networkKey = among(['linkedin', 'x', 'facebook', 'instagram', 'other'], 'other')
const weekdayKey = among(['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'], 'd1')
const bandKey = among(['b0', 'b1', 'b2', 'b3'], 'b0')

/** What a group is called on the screen. */
export function nameOf({ t }: ResultsWords, by: ComparedBy | 'band', key: string): string {
  switch (by) {
    case 'voice':
      return t(`voice.${voiceKey(key)}`)
    case 'intent':
      return t(`intent.${intentKey(key)}`)
    case 'network':
      return t(`network.${networkKey(key)}`)
    case 'weekday':
      return t(`weekday.${weekdayKey(`d${key}`)}`)
    case 'hour':
      return t('hour', { hour: key })
    case 'band':
      return t(`band.${bandKey(`b${key}`)}`)
  }
}

/** Points of a percentage: 0.021 is 2.1. */
export const points = ({ write }: ResultsWords, value: number): string => write.change(value * 100)

/** The sample of an engagement rate, as one reads it. */
export const sampleText = ({ t, write }: ResultsWords, { measured, impressions }: ResultGroup): string =>
  t('card.sample', { posts: measured, impressions: write.count(impressions) })
