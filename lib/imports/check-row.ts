import type { ImportKind } from './domain/fields'
import { ARCHIVE_COLUMNS } from './domain/linkedin-archive'
import type { RowResult } from './domain/read-row'
import type { RunPlan } from './plan-run'
import type { ProblemView, RefusalCode } from './view'

const largestInteger = 2_147_483_647

type Row = Extract<RowResult<ImportKind>, { kind: 'row' }>
type Checked =
  | { kind: 'refused'; line: number; problems: readonly ProblemView[]; cells: readonly string[] }
  | Row

/** Refuses what the file may say but our tables cannot hold: a closed deal without its day, money of another currency. */
export function checkRow(
  result: Exclude<RowResult<ImportKind>, { kind: 'blank' }>,
  cells: readonly string[],
  { answers }: Pick<RunPlan, 'answers'>,
  currency: string,
): Checked {
  if (result.kind === 'refused') return result
  const { row, line } = result
  const problems: ProblemView[] = []
  const refuse = (field: string, code: RefusalCode, value: string, limit: number | null = null) =>
    problems.push({ line, column: answers.columns[field] ?? null, code, value, limit })

  if (row.kind === 'deals') {
    const closed = row.stage === 'won' || row.stage === 'lost'
    if (closed && row.closedOn === null) refuse('closedOn', 'required_missing', '')
    if (row.currency !== null && row.currency !== currency)
      refuse(answers.columns.currency == null ? 'amount' : 'currency', 'other_currency', row.currency)
  }
  if (row.kind === 'companies' && row.employees !== null && row.employees > largestInteger)
    refuse('employees', 'bad_number', String(row.employees), largestInteger)
  return problems.length === 0 ? result : { kind: 'refused', line, problems, cells }
}

/** In an archive the line is that of no file: the problem tells the file and its line before the column. */
export const inFile =
  ([file = '', line = '']: readonly string[], { columns }: RunPlan['answers']) =>
  (problem: ProblemView): ProblemView =>
    columns.file === ARCHIVE_COLUMNS[0] && columns.file !== undefined && /^\d+$/.test(line)
      ? { ...problem, column: `${file}:${line} ${problem.column ?? ''}`.trim() }
      : problem
