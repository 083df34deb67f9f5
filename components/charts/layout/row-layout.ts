import { type Padding, snapPadding } from './padding'
import { clipText, estimateWidth } from './text-width'

/** Rows of a picture with names at the left, the plot in the middle and a short text at the right. */
export type RowLayout = {
  padding: Padding
  names: string[]
  top: number
  bottom: number
  center: (index: number) => number
}

const widestName = 126

/** `pitch` is the px from one row to the next. Names too wide are cut; the table has them whole. */
export function layRows(names: string[], ends: string[], pitch: number): RowLayout {
  const widest = Math.min(widestName, Math.max(0, ...names.map(estimateWidth)))
  const end = Math.max(0, ...ends.map(estimateWidth))
  const top = 4
  return {
    padding: { left: snapPadding(widest + 12), right: snapPadding(end > 0 ? end + 12 : 8) },
    names: names.map(name => clipText(name, widest + 4)),
    top,
    bottom: top + names.length * pitch,
    center: index => top + (index + 0.5) * pitch,
  }
}
