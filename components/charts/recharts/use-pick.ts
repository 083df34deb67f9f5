import { useState } from 'react'
import type { MouseHandlerDataParam } from 'recharts'

export type Pick = (from: number, to: number) => void

/** Dragging over labels picks those between; nothing without `onPick`. */
export function usePick(onPick: Pick | undefined) {
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const clear = () => {
    setFrom(null)
    setTo(null)
  }
  const handlers = onPick && {
    onMouseDown: (state: MouseHandlerDataParam) => setFrom(indexOf(state)),
    onMouseMove: (state: MouseHandlerDataParam) => {
      if (from !== null) setTo(indexOf(state))
    },
    onMouseUp: () => {
      if (from !== null && to !== null && from !== to) onPick(from, to)
      clear()
    },
    onMouseLeave: clear,
  }
  return { handlers, picked: from !== null && to !== null && from !== to ? { from, to } : null }
}

function indexOf(state: MouseHandlerDataParam): number | null {
  const index = Number(state.activeTooltipIndex ?? Number.NaN)
  return Number.isInteger(index) ? index : null
}
