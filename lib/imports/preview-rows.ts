import { checkRow } from './check-row'
import { fieldsOf } from './domain/fields'
import { compileRow } from './domain/read-row'
import type { RunPlan } from './plan-run'
import type { PreviewRow } from './view'

/** The first rows of the file as a run will read them. Columns whose format is still open are read as a guess. */
export function previewRows(plan: RunPlan, currency: string): readonly PreviewRow[] {
  const { kind, recognition, formats, answers } = plan
  const read = compileRow(kind, answers, recognition.columns, formats)
  return recognition.preview.flatMap(({ line, cells }) => {
    const result = read({ line, cells: [...cells], problem: null, nul: false })
    if (result.kind === 'blank') return []
    const checked = checkRow(result, cells, plan, currency)
    const problems = checked.kind === 'refused' ? checked.problems : []
    // A refused row is shown as it stands in the file, beside what is wrong with it.
    const typed = result.kind === 'row' ? new Map<string, unknown>(Object.entries(result.row)) : null
    const values = fieldsOf(kind).map(({ id, type }) => {
      const value = typed?.get(type === 'money' ? `${id}Cents` : id)
      if (value !== undefined && value !== null) return [id, String(value)]
      const column = recognition.columns.find(({ name }) => name === answers.columns[id])
      const raw = column === undefined ? '' : (cells[column.index] ?? '').trim()
      return [id, typed !== null && value === null ? null : raw === '' ? null : raw]
    })
    return [{ line, values: Object.fromEntries(values), problems }]
  })
}
