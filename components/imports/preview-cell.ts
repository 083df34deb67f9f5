import type { FieldView, ImportView, PreviewRow, ProblemView } from '@/lib/imports/view'

/**
 * What a cell of the preview shows. `wrong`: why its row is refused, beside the value as it stands in the file. `open`: the
 * value as it stands, since its meaning waits for an answer. `raw`: as it stands, in a row that could not be read. `read`: in
 * its final form. `blank`: nothing.
 */
export type PreviewCell =
  | { readonly kind: 'wrong'; readonly problem: ProblemView }
  | { readonly kind: 'open' | 'raw' | 'read'; readonly value: string }
  | { readonly kind: 'blank' }

/** Refusals that come after a row was read: its values are in their final form all the same. */
const AFTER_READING: ReadonlySet<ProblemView['code']> = new Set([
  'unknown_member',
  'ambiguous_member',
  'member_not_yours',
  'other_currency',
  'duplicate_row',
  'own_parent',
])

type Preview = Pick<ImportView, 'questions' | 'recognition'>

/** The columns whose date order or number style still waits for an answer. */
function openColumns({ questions }: Pick<Preview, 'questions'>): ReadonlySet<string> {
  return new Set(
    questions.flatMap(question =>
      (question.code === 'date_order' || question.code === 'number_style') && !question.answered
        ? [question.column]
        : [],
    ),
  )
}

/** What is wrong with a row for certain: a value whose meaning waits for an answer is not wrong yet. */
export function certainProblems(view: Preview, row: PreviewRow): readonly ProblemView[] {
  const open = openColumns(view)
  return row.problems.filter(({ column, code }) =>
    // An order of two days says nothing while their order of day and month does not.
    code === 'close_before_open' ? open.size === 0 : column === null || !open.has(column),
  )
}

export function readCell(view: Preview, row: PreviewRow, field: FieldView): PreviewCell {
  const { column } = field
  const problem = certainProblems(view, row).find(candidate => candidate.column === column)
  if (problem !== undefined) return { kind: 'wrong', problem }
  if (column !== null && openColumns(view).has(column)) {
    const value = rawCell(view, row.line, column)
    return value === '' ? { kind: 'blank' } : { kind: 'open', value }
  }
  const value = row.values[field.id] ?? null
  if (value === null) return { kind: 'blank' }
  const isRead = row.problems.every(({ code }) => AFTER_READING.has(code))
  // The row does not say whether it was read before it was refused; a value that changed on the way was.
  const isRaw = !isRead && column !== null && rawCell(view, row.line, column) === value
  return { kind: isRaw ? 'raw' : 'read', value }
}

function rawCell({ recognition }: Preview, line: number, column: string): string {
  const index = recognition?.columns.find(({ name }) => name === column)?.index ?? -1
  return recognition?.preview.find(row => row.line === line)?.cells[index]?.trim() ?? ''
}
