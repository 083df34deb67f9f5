import { errorWords } from '@/components/ui/error-words'
import type { Scope } from '@/db/scope'
import { tableColumns } from '@/lib/pipeline/domain/table-columns'
import { forecastCategories } from '@/lib/pipeline/domain/table-view'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { pipelineNames } from '../stage-name'

/** Words and formats of the table and of one opportunity. */
export async function pipelineWords(scope: Scope) {
  const [t, names] = await Promise.all([getTranslations('pipelineTable'), pipelineNames()])
  return {
    t,
    write: formatFor(scope.language, scope.currency, scope.timeZone),
    stage: names.stage,
    /** Why it was won or lost: the organization's own words, else those of the source. */
    reason: (key: string | null, name: string | null, said: string | null): string | null =>
      key === null && name === null ? said : names.reason({ key, name }),
  }
}

export type PipelineWords = Awaited<ReturnType<typeof pipelineWords>>

/** The words of the table as plain strings: its cells change in the browser. Places in braces are filled in there. */
export async function gridWords({ t }: PipelineWords) {
  const raw = (key: Parameters<typeof t.raw>[0]) => String(t.raw(key))
  return {
    errors: await errorWords(),
    column: Object.fromEntries([
      ['name', t('column.name')],
      ...tableColumns.map(name => [name, t(`column.${name}`)]),
    ]),
    forecast: Object.fromEntries(forecastCategories.map(name => [name, t(`forecast.${name}`)])),
    byStage: t('forecast.none'),
    rotting: t('rotting'),
    parked: t('parked'),
    total: t('total'),
    select: raw('select'),
    selectAll: t('selectAll'),
    edit: raw('edit'),
    editing: raw('editing'),
    help: t('help'),
    saved: raw('saved'),
    saving: t('saving'),
    failed: raw('failed'),
    invalid: t('invalid'),
    required: t('required'),
    goneOwner: t('goneOwner'),
    lostConnection: t('lostConnection'),
    conflict: {
      title: raw('conflict.title'),
      text: t('conflict.text'),
      mine: t('conflict.mine'),
      theirs: t('conflict.theirs'),
      keepMine: t('conflict.keepMine'),
      keepTheirs: t('conflict.keepTheirs'),
    },
    bulk: {
      label: t('bulk.label'),
      selected: raw('bulk.selected'),
      field: t('bulk.field'),
      apply: t('bulk.apply'),
      clear: t('bulk.clear'),
      empty: t('bulk.empty'),
      done: raw('bulk.done'),
      left: t('bulk.left'),
      because: {
        conflict: t('bulk.because.conflict'),
        not_found: t('bulk.because.not_found'),
        forbidden: t('bulk.because.forbidden'),
        wrong: t('bulk.because.wrong'),
        other: t('bulk.because.other'),
      },
    },
  }
}

export type GridWords = Awaited<ReturnType<typeof gridWords>>
