import { useCallback, useRef, useState } from 'react'
import { fillIn } from '@/components/ui/fill-in'
import { editOpportunityAction, moveOpportunityAction } from '@/lib/pipeline/actions'
import { type EditedColumn, editedFields, valueNow } from '@/lib/pipeline/domain/table-cells'
import type { ActionResult } from '@/lib/platform/action/result'
import type { GridRow } from './grid-types'
import type { GridWords } from './table-words'

/** A change on its way, or done and not shown by the page yet. */
interface Edit {
  readonly value: string
  readonly waiting: boolean
  /** The version it made. */
  readonly version: number | null
}

export interface EditConflict {
  readonly row: GridRow
  readonly column: EditedColumn
  readonly mine: string
  readonly theirs: string
  readonly version: number
}

const keyOf = (id: string, column: EditedColumn) => `${id} ${column}`

/**
 * Changes of single cells: shown at once, sent one after the other, taken back with the reason when they are refused. A row that
 * somebody else changed asks which value stays.
 */
export function useEdits(words: GridWords, textOf: (column: EditedColumn, value: string) => string) {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const [conflict, setConflict] = useState<EditConflict | null>(null)
  const [said, setSaid] = useState({ text: '', failed: false })
  const versions = useRef(new Map<string, number>())
  const queue = useRef(Promise.resolve())

  const keep = useCallback((key: string, edit: Edit | null) => {
    setEdits(before => {
      const after = new Map(before)
      if (edit === null) after.delete(key)
      else after.set(key, edit)
      return after
    })
  }, [])

  const versionOf = (row: GridRow) => Math.max(row.version, versions.current.get(row.id) ?? 0)

  const settle = (
    row: GridRow,
    column: EditedColumn,
    value: string,
    result: ActionResult<{ version: number }>,
  ) => {
    const named = { column: words.column[column] ?? '', name: row.name, value: textOf(column, value) }
    if (result.ok) {
      versions.current.set(row.id, result.value.version)
      keep(keyOf(row.id, column), { value, waiting: false, version: result.value.version })
      setSaid({ text: fillIn(words.saved, named), failed: false })
      return
    }
    keep(keyOf(row.id, column), null)
    const now = result.code === 'conflict' ? valueNow(result.current, column) : null
    if (now !== null) setConflict({ row, column, mine: value, theirs: now.value, version: now.version })
    else setSaid({ text: fillIn(words.failed, { ...named, reason: reasonOf(words, result) }), failed: true })
  }

  const save = (row: GridRow, column: EditedColumn, value: string, seen?: number) => {
    keep(keyOf(row.id, column), { value, waiting: true, version: null })
    queue.current = queue.current.then(async () => {
      const form = new FormData()
      form.set('id', row.id)
      form.set('version', String(seen ?? versionOf(row)))
      form.set(editedFields[column], value)
      form.set('idempotencyKey', crypto.randomUUID())
      try {
        const send = column === 'stage' ? moveOpportunityAction : editOpportunityAction
        settle(row, column, value, await send(null, form))
      } catch {
        settle(row, column, value, { ok: false, code: 'unexpected', errorId: words.lostConnection })
      }
    })
  }

  return {
    conflict,
    said,
    versionOf,
    save,
    /** The change of a cell that the page does not show yet. */
    editOf: (row: GridRow, column: EditedColumn): Edit | null => {
      const edit = edits.get(keyOf(row.id, column))
      return edit === undefined || (edit.version !== null && row.version >= edit.version) ? null : edit
    },
    choose: (mine: boolean) => {
      if (conflict !== null && mine) save(conflict.row, conflict.column, conflict.mine, conflict.version)
      setConflict(null)
    },
  }
}

function reasonOf(words: GridWords, result: Extract<ActionResult<unknown>, { ok: false }>): string {
  const field = Object.values(result.fields ?? {})[0]
  if (field === 'required') return words.required
  if (field === 'gone') return words.goneOwner
  if (result.code === 'invalid') return words.invalid
  return [words.errors[result.code], result.errorId].filter(Boolean).join(' ')
}
