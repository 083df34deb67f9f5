import { amountField, readAmount } from './read-amount'
import type { TableColumn } from './table-columns'

/** What can be changed in the table itself, by the field that the change is sent under. */
export const editedFields = {
  stage: 'stageId',
  owner: 'memberId',
  amount: 'amount',
  forecast: 'forecast',
  expectedClose: 'expectedCloseOn',
  nextStep: 'nextStep',
  nextStepOn: 'nextStepOn',
} as const satisfies Partial<Record<TableColumn, string>>
export type EditedColumn = keyof typeof editedFields

export const isEdited = (column: TableColumn | 'name'): column is EditedColumn => column in editedFields

export interface CellOwner {
  readonly status: 'open' | 'won' | 'lost'
  /** Whether the reader may work on it, and whether he leads others. */
  readonly mine: boolean
  readonly leader: boolean
}

/** Whether a cell can be changed where it stands. What is closed keeps its stage and steps: its own page reopens it. */
export function canEditCell(column: TableColumn, { status, mine, leader }: CellOwner): boolean {
  if (!mine || !isEdited(column)) return false
  if (column === 'owner') return leader
  return status === 'open' || column === 'amount'
}

/** Whether a typed value can be sent; null when it can, else the reason. */
export function cellProblem(column: EditedColumn, value: string): 'invalid' | 'required' | null {
  if (column === 'amount') return readAmount(value) === undefined ? 'invalid' : null
  return (column === 'stage' || column === 'owner') && value === '' ? 'required' : null
}

/** A cell's value as its field has it, in an opportunity as a conflict hands it back; null when it is not told. */
export function valueNow(
  current: unknown,
  column: EditedColumn,
): { readonly version: number; readonly value: string } | null {
  if (typeof current !== 'object' || current === null) return null
  const row: Readonly<Record<string, unknown>> = { ...current }
  const key = column === 'amount' ? 'amountCents' : editedFields[column]
  const value = row[key]
  if (typeof row.version !== 'number' || !(key in row)) return null
  if (column === 'amount')
    return { version: row.version, value: amountField(typeof value === 'number' ? value : null) }
  return { version: row.version, value: typeof value === 'string' ? value : '' }
}
