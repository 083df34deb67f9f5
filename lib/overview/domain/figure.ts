/** The figures of a board that open on the rows behind them, by the kind of row. */
export const figures = {
  planned: 'post',
  published: 'post',
  measured: 'post',
  original: 'post',
  open: 'opportunity',
  warm: 'opportunity',
  rotting: 'opportunity',
  entered: 'opportunity',
  won: 'opportunity',
  lost: 'opportunity',
  closed: 'opportunity',
  held: 'meeting',
  handshakes: 'meeting',
  significant: 'meeting',
  expected: 'meeting',
  nextSteps: 'meeting',
  noShowTheirs: 'meeting',
  noShowOurs: 'meeting',
  cancelled: 'meeting',
  moved: 'meeting',
  toConfirm: 'meeting',
} as const

export type Figure = keyof typeof figures
export type RowKind = (typeof figures)[Figure]
export type FigureOf<Kind extends RowKind> = {
  [Name in Figure]: (typeof figures)[Name] extends Kind ? Name : never
}[Figure]

/** A word of an address as a figure; null when it names none. */
export const readFigure = (word: string): Figure | null =>
  Object.hasOwn(figures, word) ? (word as Figure) : null
