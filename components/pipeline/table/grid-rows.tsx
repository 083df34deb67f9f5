import { fillIn } from '@/components/ui/fill-in'
import { type EditedColumn, isEdited } from '@/lib/pipeline/domain/table-cells'
import { GridCell } from './grid-cell'
import type { Choice, GridGroup, GridProps, GridRow } from './grid-types'
import type { useEdits } from './use-edits'

interface Props extends GridProps {
  readonly edits: ReturnType<typeof useEdits>
  readonly open: { readonly row: string; readonly column: EditedColumn } | null
  readonly selected: ReadonlySet<string>
  readonly tabIndexOf: (row: string, cell: string) => number | undefined
  readonly textOf: (column: EditedColumn, value: string) => string
  readonly choicesOf: (column: EditedColumn) => readonly Choice[] | null
  readonly onSelect: (id: string, on: boolean) => void
  readonly onOpen: (row: string, column: EditedColumn) => void
  readonly onDone: (row: GridRow, column: EditedColumn, value: string | null, byKey: boolean) => void
}

/** The rows, group by group where the view has groups, and the totals of all of them at the foot. */
export function GridRows(props: Props) {
  const { rows, groups, columns, totals, totalCount, words } = props
  const sumCells = (sums: Readonly<Record<string, string | undefined>>) =>
    columns.slice(1).map(({ key }) => (
      <td key={key} className="num">
        {sums[key]}
      </td>
    ))
  return (
    <>
      {groups === null ? (
        <tbody>{rows.map(row => Row(props, row))}</tbody>
      ) : (
        groups.map(group => (
          <tbody key={group.key}>
            <tr className="pipeline-group">
              <th scope="rowgroup" colSpan={2}>
                <GroupName group={group} />
              </th>
              {sumCells(group.sums)}
            </tr>
            {rows.filter(row => row.group === group.key).map(row => Row(props, row))}
          </tbody>
        ))
      )}
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {words.total} <span className="pipeline-count">{totalCount}</span>
          </th>
          {sumCells(totals)}
        </tr>
      </tfoot>
    </>
  )
}

const GroupName = ({ group }: { readonly group: GridGroup }) => (
  <>
    {group.title} <span className="pipeline-count">{group.count}</span>{' '}
    {group.elsewhere !== null && (
      <a className="link" href={group.elsewhere.href}>
        {group.elsewhere.text}
      </a>
    )}
  </>
)

function Row(props: Props, row: GridRow) {
  const { columns, words, edits, open, selected, tabIndexOf, textOf, choicesOf, onSelect, onOpen, onDone } =
    props
  return (
    <tr key={row.id} data-row={row.id} aria-selected={selected.has(row.id)}>
      <td className="pipeline-tick">
        <input
          type="checkbox"
          name="row"
          data-cell="tick"
          tabIndex={tabIndexOf(row.id, 'tick')}
          value={`${row.id}:${edits.versionOf(row)}`}
          aria-label={fillIn(words.select, { name: row.name })}
          disabled={!row.mine}
          checked={selected.has(row.id)}
          onChange={event => onSelect(row.id, event.target.checked)}
        />
      </td>
      <th scope="row" className="pipeline-name">
        <a href={`/pipeline/${row.id}`} data-cell="name" tabIndex={tabIndexOf(row.id, 'name')}>
          {row.name}
        </a>
        {row.mark !== null && (
          <span className={row.mark === 'rotting' ? 'chip chip-alert' : 'chip'}>{words[row.mark]}</span>
        )}
      </th>
      {row.cells.map((cell, index) => {
        const { column } = cell
        const edit = isEdited(column) ? edits.editOf(row, column) : null
        return (
          <GridCell
            key={column}
            row={row}
            cell={cell}
            figure={columns[index + 1]?.figure === true}
            words={words}
            edit={edit}
            text={edit !== null && isEdited(column) ? textOf(column, edit.value) : cell.text}
            editing={open?.row === row.id && open.column === column}
            choices={isEdited(column) ? choicesOf(column) : null}
            tabIndex={tabIndexOf(row.id, column)}
            onOpen={() => isEdited(column) && onOpen(row.id, column)}
            onDone={(edited, value, byKey) => onDone(row, edited, value, byKey)}
          />
        )
      })}
    </tr>
  )
}
