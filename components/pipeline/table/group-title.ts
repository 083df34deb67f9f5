import type { TableGroup } from '@/lib/pipeline/domain/table-columns'
import { forecastCategories, tableOrigins } from '@/lib/pipeline/domain/table-view'
import type { PipelineWords } from './table-words'

interface Named {
  readonly key: string
  readonly name: string | null
  readonly word: string | null
}

const statuses = ['open', 'won', 'lost'] as const

/** What a group is called: as people named it, or in the product's words. */
export function groupTitle(words: PipelineWords, by: TableGroup | null, { key, name, word }: Named): string {
  const { t, write } = words
  if (by === 'stage') return words.stage({ key: word ?? '', name })
  const origin = by === 'origin' ? tableOrigins.find(one => one === word) : undefined
  if (origin !== undefined) return t(`origin.${origin}`)
  if (by === 'forecast') {
    const category = forecastCategories.find(one => one === word)
    return t(category === undefined ? 'forecast.none' : `forecast.${category}`)
  }
  const status = by === 'status' ? statuses.find(one => one === word) : undefined
  if (status !== undefined) return t(`statusOne.${status}`)
  if (key === '') return t('group.none')
  return by === 'closeMonth' || by === 'closedMonth' ? write.month(key) : (name ?? key)
}
