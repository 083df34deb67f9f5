import type { Tone } from './spec'

/** What the tooltip says of one label or row; values are written already. */
export type TipLine = {
  key: string
  label: string
  value: string
  tone: Tone
  mark: 'line' | 'fill' | 'before'
  at: number
}

export type Tip = { title: string; lines: TipLine[]; notes: string[] }
