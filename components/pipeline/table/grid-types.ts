import type { TableColumn } from '@/lib/pipeline/domain/table-columns'
import type { GridWords } from './table-words'

export interface GridCell {
  readonly column: TableColumn
  readonly text: string
  /** What an editor begins with; null where the cell cannot be changed. */
  readonly value: string | null
}

export interface GridRow {
  readonly id: string
  readonly version: number
  readonly name: string
  /** Beside the name: who it is for, where the view has no column of it. */
  readonly mark: 'rotting' | 'parked' | null
  readonly group: string
  /** Whether the reader may work on it. */
  readonly mine: boolean
  readonly cells: readonly GridCell[]
}

export interface GridColumn {
  readonly key: TableColumn | 'name'
  readonly title: string
  readonly figure: boolean
  readonly sorted: 'ascending' | 'descending' | null
  readonly href: string
  readonly hint: string
}

export interface GridGroup {
  readonly key: string
  readonly title: string
  readonly count: string
  /** Totals over all rows of the group, by column. */
  readonly sums: Readonly<Partial<Record<TableColumn, string>>>
  /** The page its rows begin on, where that is another one. */
  readonly elsewhere: { readonly href: string; readonly text: string } | null
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface GridProps {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  /** Null where the view has none. */
  readonly groups: readonly GridGroup[] | null
  readonly totals: Readonly<Partial<Record<TableColumn, string>>>
  readonly totalCount: string
  readonly choices: Readonly<Record<'stage' | 'owner' | 'forecast', readonly Choice[]>>
  /** Which fields many rows can be given at once. */
  readonly fields: readonly (
    | 'stage'
    | 'owner'
    | 'amount'
    | 'forecast'
    | 'expectedClose'
    | 'nextStep'
    | 'nextStepOn'
  )[]
  readonly words: GridWords
  readonly format: { readonly locale: 'fr' | 'en'; readonly currency: string; readonly timeZone: string }
}
