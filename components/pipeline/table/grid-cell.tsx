import { fillIn } from '@/components/ui/fill-in'
import { type EditedColumn, isEdited } from '@/lib/pipeline/domain/table-cells'
import { CellEditor } from './cell-editor'
import type { GridCell as Cell, Choice, GridRow } from './grid-types'
import type { GridWords } from './table-words'

interface Props {
  readonly row: GridRow
  readonly cell: Cell
  readonly figure: boolean
  readonly words: GridWords
  /** What was changed and is not on the page yet. */
  readonly edit: { readonly value: string; readonly waiting: boolean } | null
  readonly text: string
  readonly editing: boolean
  readonly choices: readonly Choice[] | null
  readonly tabIndex: number | undefined
  readonly onOpen: () => void
  readonly onDone: (column: EditedColumn, value: string | null, byKey: boolean) => void
}

/** One cell: what it says, as a button where it can be changed. */
export function GridCell(props: Props) {
  const { row, cell, figure, words, edit, text, editing, choices, tabIndex, onOpen, onDone } = props
  const { column } = cell
  const named = { column: words.column[column] ?? '', name: row.name, value: text }
  const className = figure ? 'num' : undefined
  if (cell.value === null || !isEdited(column))
    return (
      <td className={className} data-cell={column} tabIndex={tabIndex}>
        {text}
      </td>
    )
  return (
    <td className={className} data-waiting={edit?.waiting === true ? '' : undefined}>
      {editing ? (
        <CellEditor
          column={column}
          value={edit?.value ?? cell.value}
          label={fillIn(words.editing, named)}
          choices={choices}
          onDone={(value, byKey) => onDone(column, value, byKey)}
        />
      ) : (
        <button
          type="button"
          data-cell={column}
          className="pipeline-cell"
          tabIndex={tabIndex}
          aria-label={fillIn(words.edit, named)}
          onClick={onOpen}
        >
          {text}
          {edit?.waiting === true && <span className="sr-only">{words.saving}</span>}
        </button>
      )}
    </td>
  )
}
