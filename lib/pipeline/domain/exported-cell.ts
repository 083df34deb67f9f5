import type { TableColumn } from './table-columns'

/** What an export says in the reader's language. */
export interface ExportWords {
  readonly column: (column: TableColumn | 'name') => string
  readonly stage: (stage: { readonly key: string; readonly name: string | null }) => string
  readonly reason: (key: string | null, name: string | null, said: string | null) => string | null
  readonly origin: (origin: 'warm' | 'cold' | 'unknown') => string
  readonly forecast: (category: string | null) => string
  /** The instant in the organization's time zone. */
  readonly moment: (instant: Date) => string
  readonly currency: string
  readonly id: string
  readonly sheet: string
}

interface ExportedRow {
  readonly name: string
  readonly person: string | null
  readonly company: string | null
  readonly stageKey: string
  readonly stageName: string | null
  readonly owner: string
  readonly team: string | null
  readonly amountCents: number | null
  readonly weightedCents: number | null
  readonly probability: number
  readonly forecast: string | null
  readonly origin: 'warm' | 'cold' | 'unknown'
  readonly expectedCloseOn: string | null
  readonly nextStep: string | null
  readonly nextStepOn: string | null
  readonly lastContactAt: Date | null
  readonly idleDays: number | null
  readonly openedOn: string | null
  readonly ageDays: number | null
  readonly closedOn: string | null
  readonly reasonKey: string | null
  readonly reasonName: string | null
  readonly lostReason: string | null
  readonly source: string | null
  readonly pipeline: string
}

const cell = <const Kind extends string, Value>(kind: Kind, value: Value | null) =>
  value === null ? null : { kind, value }

/** A cell of an export: figures, days and amounts as what they are, the rest as text; null where nothing is known. */
export function exportedCell(row: ExportedRow, column: TableColumn | 'name', words: ExportWords) {
  switch (column) {
    case 'stage':
      return cell('text', words.stage({ key: row.stageKey, name: row.stageName }))
    case 'amount':
      return cell('cents', row.amountCents)
    case 'weighted':
      return cell('cents', row.weightedCents)
    case 'probability':
      return cell('number', row.probability)
    case 'forecast':
      return cell('text', words.forecast(row.forecast))
    case 'origin':
      return cell('text', words.origin(row.origin))
    case 'expectedClose':
      return cell('day', row.expectedCloseOn)
    case 'nextStepOn':
      return cell('day', row.nextStepOn)
    case 'opened':
      return cell('day', row.openedOn)
    case 'closed':
      return cell('day', row.closedOn)
    case 'lastContact':
      return row.lastContactAt === null ? null : cell('text', words.moment(row.lastContactAt))
    case 'idleDays':
      return cell('number', row.idleDays)
    case 'ageDays':
      return cell('number', row.ageDays)
    case 'reason':
      return cell('text', words.reason(row.reasonKey, row.reasonName, row.lostReason))
    default:
      return cell('text', row[column])
  }
}
