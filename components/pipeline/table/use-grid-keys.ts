import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react'

const steps: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
}

const within = (index: number, length: number) => Math.min(length - 1, Math.max(0, index))
const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]

/**
 * One stop of the Tab key for the whole grid; arrows go from cell to cell, with Shift they take the rows along. Before scripts
 * run every link and button is a stop of its own.
 */
export function useGridKeys(firstRow: string | undefined) {
  const [active, setActive] = useState<{ row: string; cell: string } | null>(null)
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])

  const tabIndexOf = (row: string, cell: string): number | undefined => {
    if (!awake) return undefined
    const here = active ?? { row: firstRow, cell: 'name' }
    return here.row === row && here.cell === cell ? 0 : -1
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = event.target.dataset.cell
    const row = event.target.closest('tr')?.dataset.row
    if (cell !== undefined && row !== undefined) setActive({ row, cell })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return
    const row = event.target.closest('tr')
    if (row === null) return
    if (event.key === ' ' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault()
      row.querySelector<HTMLInputElement>('input[name="row"]')?.click()
      return
    }
    if (event.key === 'F2') event.target.click()
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const rows = [...event.currentTarget.querySelectorAll('tr[data-row]')]
    const next = rows[within(rows.indexOf(row) + step[0], rows.length)] ?? row
    const at = cellsOf(row).indexOf(event.target)
    const cells = cellsOf(next)
    if (event.shiftKey && step[0] !== 0) select(row, next)
    cells[within(at + step[1], cells.length)]?.focus()
  }

  return { tabIndexOf, onFocus, onKeyDown }
}

/** Ticks the row one comes from and the one one goes to. */
function select(...rows: readonly Element[]): void {
  for (const row of rows) {
    const box = row.querySelector<HTMLInputElement>('input[name="row"]')
    if (box?.checked === false) box.click()
  }
}
