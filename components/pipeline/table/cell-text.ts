import type { TableColumn } from '@/lib/pipeline/domain/table-columns'
import type { TableRow } from '@/lib/pipeline/queries/list-table-rows'
import type { PipelineWords } from './table-words'

const unknown = '–'

/** What a cell says. */
export function cellText(words: PipelineWords, row: TableRow, column: TableColumn): string {
  const { t, write } = words
  const day = (date: string | null) => (date === null ? unknown : write.day(date, true))
  switch (column) {
    case 'person':
      return row.person === null || row.person === '' ? unknown : row.person
    case 'company':
      return row.company ?? unknown
    case 'stage':
      return words.stage({ key: row.stageKey, name: row.stageName })
    case 'owner':
      return row.owner
    case 'team':
      return row.team ?? unknown
    case 'amount':
      return write.money(row.amountCents)
    case 'weighted':
      return write.money(row.weightedCents)
    case 'probability':
      return write.rate(row.probability / 100)
    case 'forecast':
      return row.forecast === null ? t('forecast.none') : t(`forecast.${row.forecast}`)
    case 'origin':
      return t(`origin.${row.origin}`)
    case 'expectedClose':
      return day(row.expectedCloseOn)
    case 'nextStep':
      return row.nextStep ?? unknown
    case 'nextStepOn':
      return day(row.nextStepOn)
    case 'lastContact':
      return row.lastContactAt === null ? unknown : write.moment(row.lastContactAt)
    case 'idleDays':
      return write.count(row.idleDays)
    case 'opened':
      return day(row.openedOn)
    case 'ageDays':
      return write.count(row.ageDays)
    case 'closed':
      return day(row.closedOn)
    case 'reason':
      return words.reason(row.reasonKey, row.reasonName, row.lostReason) ?? unknown
    case 'source':
      return row.source ?? unknown
    case 'pipeline':
      return row.pipeline
  }
}
