import { mayWorkOn } from '@/lib/pipeline/domain/move'
import { amountField } from '@/lib/pipeline/domain/read-amount'
import { canEditCell } from '@/lib/pipeline/domain/table-cells'
import { figureColumns, type TableColumn } from '@/lib/pipeline/domain/table-columns'
import { forecastCategories, sortedBy } from '@/lib/pipeline/domain/table-view'
import type { TableScreen } from '@/lib/pipeline/load-table'
import type { TableRow } from '@/lib/pipeline/queries/list-table-rows'
import type { TableGroupSums, TableSums } from '@/lib/pipeline/queries/sum-table'
import { cellText } from './cell-text'
import type { GridGroup, GridProps, GridRow } from './grid-types'
import { groupTitle } from './group-title'
import { tableAddress } from './table-address'
import { gridWords, type PipelineWords } from './table-words'

/** What the table in the browser needs: texts that are ready, and the values that its editors begin with. */
export async function gridProps(screen: TableScreen, words: PipelineWords): Promise<GridProps> {
  const { scope, view, rows, sums, groups, stages, people } = screen
  const { t } = words
  const leader = scope.role !== 'salesperson'
  const forecasts = forecastCategories.map(value => ({ value, text: t(`forecast.${value}`) }))
  return {
    rows: rows.map(row => gridRow(screen, words, row)),
    columns: (['name', ...view.columns] as const).map(key => ({
      key,
      title: t(`column.${key}`),
      figure: figureColumns.includes(key),
      sorted: view.sort.key !== key ? null : view.sort.descending ? 'descending' : 'ascending',
      href: tableAddress(sortedBy(view, key)),
      hint: t('filters.sort', { column: t(`column.${key}`) }),
    })),
    groups: view.group === null ? null : groups.map(group => gridGroup(screen, words, group)),
    totals: sumTexts(words, sums),
    totalCount: words.write.count(sums.count),
    choices: {
      stage: stages.flatMap(stage =>
        stage.kind === 'open'
          ? [
              {
                value: stage.id,
                text: several(stages) ? `${stage.pipeline} · ${words.stage(stage)}` : words.stage(stage),
              },
            ]
          : [],
      ),
      owner: people.flatMap(({ kind, value, name }) =>
        kind === 'member' ? [{ value: value.slice('member:'.length), text: name }] : [],
      ),
      forecast: [{ value: '', text: t('forecast.none') }, ...forecasts],
    },
    fields: [
      'stage',
      ...(leader ? (['owner'] as const) : []),
      'expectedClose',
      'nextStep',
      'nextStepOn',
      'forecast',
      'amount',
    ],
    words: await gridWords(words),
    format: { locale: scope.language, currency: scope.currency, timeZone: scope.timeZone },
  }
}

const several = (stages: TableScreen['stages']): boolean =>
  new Set(stages.map(({ pipelineId }) => pipelineId)).size > 1

function gridRow({ scope, view }: TableScreen, words: PipelineWords, row: TableRow): GridRow {
  const mine = mayWorkOn(scope, row.memberId)
  const owner = { status: row.status, mine, leader: scope.role !== 'salesperson' }
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    mark: row.rotting ? 'rotting' : row.parked ? 'parked' : null,
    group: row.group,
    mine,
    cells: view.columns.map(column => ({
      column,
      text: cellText(words, row, column),
      value: canEditCell(column, owner) ? fieldValue(row, column) : null,
    })),
  }
}

function fieldValue(row: TableRow, column: TableColumn): string | null {
  switch (column) {
    case 'stage':
      return row.stageId
    case 'owner':
      return row.memberId
    case 'amount':
      return amountField(row.amountCents)
    case 'forecast':
      return row.forecast ?? ''
    case 'expectedClose':
      return row.expectedCloseOn ?? ''
    case 'nextStep':
      return row.nextStep ?? ''
    case 'nextStepOn':
      return row.nextStepOn ?? ''
    default:
      return null
  }
}

const sumTexts = ({ write }: PipelineWords, sums: TableSums) => ({
  amount: write.money(sums.amountCents),
  weighted: write.money(sums.weightedCents),
})

function gridGroup({ view, page }: TableScreen, words: PipelineWords, group: TableGroupSums): GridGroup {
  const first = (page.number - 1) * page.size
  const here = group.before < first + page.size && group.before + group.count > first
  const number = Math.floor(group.before / page.size) + 1
  return {
    key: group.key,
    title: groupTitle(words, view.group, group),
    count: words.write.count(group.count),
    sums: sumTexts(words, group),
    elsewhere: here
      ? null
      : { href: tableAddress(view, number), text: words.t('group.toPage', { page: number }) },
  }
}
