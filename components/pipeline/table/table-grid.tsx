'use client'

import { useActionState, useRef, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { Modal } from '@/components/ui/modal'
import { editOpportunitiesAction } from '@/lib/pipeline/actions'
import { readAmount } from '@/lib/pipeline/domain/read-amount'
import type { EditedColumn } from '@/lib/pipeline/domain/table-cells'
import { formatFor } from '@/lib/platform/format/format'
import { BulkBar } from './bulk-bar'
import { BulkReport } from './bulk-report'
import { GridHead } from './grid-head'
import { GridRows } from './grid-rows'
import type { Choice, GridProps } from './grid-types'
import { useEdits } from './use-edits'
import { useGridKeys } from './use-grid-keys'

/** The table as it changes: cell by cell where they stand, or many rows at once; all of it from the keyboard. */
export function TableGrid(props: GridProps) {
  const { rows, columns, words, choices, format } = props
  const form = useRef<HTMLFormElement>(null)
  const [result, send, pending] = useActionState(editOpportunitiesAction, null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<{ row: string; column: EditedColumn } | null>(null)
  const write = formatFor(format.locale, format.currency, format.timeZone)
  const choicesOf = (column: EditedColumn): readonly Choice[] | null =>
    column === 'stage' || column === 'owner' || column === 'forecast' ? choices[column] : null
  const textOf = (column: EditedColumn, value: string): string => {
    const chosen = choicesOf(column)?.find(choice => choice.value === value)
    if (chosen !== undefined) return chosen.text
    if (value === '') return '–'
    if (column === 'amount') return write.money(readAmount(value) ?? null)
    return column === 'expectedClose' || column === 'nextStepOn' ? write.day(value, true) : value
  }
  const edits = useEdits(words, textOf)
  const keys = useGridKeys(rows[0]?.id)
  const here = rows.filter(row => selected.has(row.id))

  const close = (row: string, column: EditedColumn, byKey: boolean) => {
    setOpen(null)
    if (!byKey) return
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>(`tr[data-row="${row}"] [data-cell="${column}"]`)?.focus(),
    )
  }

  return (
    <>
      <p role="status" className={edits.said.failed ? 'form-error' : 'sr-only'}>
        {edits.said.text}
      </p>
      <BulkReport result={result} rows={rows} words={words} />
      <form
        ref={form}
        action={send}
        className="pipeline-grid"
        aria-busy={pending}
        onReset={() => setSelected(new Set())}
      >
        <table
          className="rows pipeline-table"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked by arrows
          role="grid"
          aria-describedby="pipeline-table-help"
          onFocus={keys.onFocus}
          onKeyDown={keys.onKeyDown}
        >
          <GridHead
            columns={columns}
            words={words}
            all={rows.length > 0 && here.length === rows.filter(({ mine }) => mine).length}
            onAll={all => setSelected(new Set(all ? rows.flatMap(row => (row.mine ? [row.id] : [])) : []))}
          />
          <GridRows
            {...props}
            edits={edits}
            open={open}
            selected={selected}
            tabIndexOf={keys.tabIndexOf}
            textOf={textOf}
            choicesOf={choicesOf}
            onSelect={(id, on) =>
              setSelected(before => new Set(on ? [...before, id] : [...before].filter(one => one !== id)))
            }
            onOpen={(row, column) => setOpen({ row, column })}
            onDone={(row, column, value, byKey) => {
              if (value !== null) edits.save(row, column, value)
              close(row.id, column, byKey)
            }}
          />
        </table>
        <BulkBar {...props} count={here.length} pending={pending} onClear={() => setSelected(new Set())} />
      </form>
      <p id="pipeline-table-help" className="sr-only">
        {words.help}
      </p>
      {edits.conflict !== null && (
        <Modal
          title={fillIn(words.conflict.title, { name: edits.conflict.row.name })}
          onClose={() => edits.choose(false)}
        >
          <p>{words.conflict.text}</p>
          <dl className="pipeline-versions">
            <div>
              <dt>{words.conflict.mine}</dt>
              <dd>{textOf(edits.conflict.column, edits.conflict.mine)}</dd>
            </div>
            <div>
              <dt>{words.conflict.theirs}</dt>
              <dd>{textOf(edits.conflict.column, edits.conflict.theirs)}</dd>
            </div>
          </dl>
          <div className="confirm-actions">
            <button type="button" className="button button-primary" onClick={() => edits.choose(true)}>
              {words.conflict.keepMine}
            </button>
            <button type="button" className="button" onClick={() => edits.choose(false)}>
              {words.conflict.keepTheirs}
            </button>
          </div>
        </Modal>
      )}
    </>
  )
}
