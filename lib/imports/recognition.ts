import type { DelimiterResult, Newline } from './domain/delimiter'
import type { Delimiter } from './domain/delimiters'
import type { EncodingResult } from './domain/encoding'
import type { Crm } from './domain/field'
import type { ImportKind } from './domain/fields'
import type { Column, HeaderReason } from './domain/header'
import type { ColumnSuggestion } from './domain/mapping'
import type { ColumnProfileResult } from './domain/profile'
import type { RowEnds } from './domain/scan-record'

/** A column with what its values are: `profile.dates` and `profile.numbers` carry the decision and its evidence. */
export interface RecognisedColumn extends Column {
  readonly profile: ColumnProfileResult
}

/** A ZIP that is brought into one table: LinkedIn's data archive, or the workbook of its analytics. */
export type Container = 'archive' | 'workbook'

/** What a file was found to be, with the evidence; kept as JSON with the batch. */
export interface Recognition {
  readonly encoding: EncodingResult
  /** Absent for a text file. What is said of delimiter and lines is then said of the files inside, not of this one. */
  readonly container?: Container
  readonly delimiter: Delimiter
  readonly delimiterEvidence: Pick<DelimiterResult, 'reason' | 'columns' | 'share'>
  readonly newline: Newline
  readonly rowEnds: RowEnds
  /** Quotes are escaped by a backslash: LinkedIn's comments. */
  readonly escapes?: boolean
  /** Physical line of the header; null without one. */
  readonly headerLine: number | null
  readonly headerReason: HeaderReason
  /** Lines above the header that were passed over. */
  readonly skippedLines: readonly number[]
  readonly columns: readonly RecognisedColumn[]
  /** Records below the header, blank lines aside. */
  readonly rows: number
  readonly crm: Crm | null
  readonly kindGuess: ImportKind | null
  /** Why each column was given its field, for the kind at hand. */
  readonly suggestions: readonly ColumnSuggestion[]
  /** The first records, as they stand. */
  readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[]
}
