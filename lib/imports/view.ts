import type { MemberId } from '@/db/id'
import type { ArchiveProblem } from './archive/archive-refusal'
import type { FieldType } from './domain/field'
import type { ImportKind } from './domain/fields'
import type { ImportMapping } from './domain/mapping'
import type { Question } from './domain/questions'
import type { RowProblemCode } from './domain/row-reader'
import type { StageKey } from './domain/stages'
import type { Recognition } from './recognition'

/**
 * Where a batch stands. `mapping`: recognised, waiting for a human. `checking`, `running`: queued or under way. `checked`: the
 * dry run is done and nothing was written. `done`, `failed`, `undone`: over.
 */
export type ImportStep = 'mapping' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'undone'

/** Why a file is not taken in at all. */
export type UploadRefusal = 'too_large' | 'empty' | 'not_a_table' | ArchiveProblem

/** Why a run as a whole came to nothing; the screen has the words. */
export type ImportErrorCode = 'questions_open' | 'not_a_table' | 'interrupted' | 'unexpected'

/** Why a row is refused: what the file itself says wrong, or what it says against what is here. */
export type RefusalCode =
  | RowProblemCode
  | 'unknown_member'
  | 'ambiguous_member'
  | 'member_not_yours'
  | 'other_currency'
  | 'duplicate_row'
  | 'own_parent'
  | 'unknown_post'
  | 'other_author'

/** `line` is the physical line of the file. `column` null: the row as a whole. `limit`: the limit it broke, where there is one. */
export interface ProblemView {
  readonly line: number
  readonly column: string | null
  readonly code: RefusalCode
  readonly value: string
  readonly limit: number | null
}

export type ImportEntity =
  | 'branch'
  | 'team'
  | 'member'
  | 'company'
  | 'person'
  | 'opportunity'
  | 'stage_change'
  | 'signal'
  | 'post'
  | 'post_metric'
  | 'linkedin_activity'
  | 'account_metric'
  | 'reference_text'
  | 'touch'

/** What a run did, or a dry run would do. `rows` = created + updated + unchanged + refused; blank lines count nowhere. */
export interface ImportReport {
  readonly kind: ImportKind
  readonly file: string
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  readonly dryRun: boolean
  /** Rows written per kind of thing; kinds of which none was are left out. */
  readonly entities: Readonly<
    Partial<Record<ImportEntity, { readonly created: number; readonly updated: number }>>
  >
}

export interface DryRunReport extends ImportReport {
  /** The first refused rows. */
  readonly problems: readonly ProblemView[]
  /** Owners that no seat answers to, most rows first; not those that will be created. */
  readonly unknownMembers: readonly { readonly value: string; readonly rows: number }[]
}

/** The answers of a batch: the domain's mapping, and what only a run needs. */
export interface ImportAnswers extends ImportMapping {
  /** Owners no seat answers to get one, without sign-in. */
  readonly createMembers?: boolean
}

/**
 * A question of the domain with what was answered. `stages` and `members` carry the answer per value. An owner that has a seat
 * is not asked.
 */
export type ImportQuestion =
  | (Extract<Question, { code: 'missing_field' }> & { readonly answered: false })
  | { readonly code: 'missing_member'; readonly answered: false }
  | (Extract<Question, { code: 'date_order' }> & {
      readonly answered: boolean
      readonly answer: 'dmy' | 'mdy' | null
    })
  | (Extract<Question, { code: 'number_style' }> & {
      readonly answered: boolean
      readonly answer: 'point' | 'comma' | null
    })
  | {
      readonly code: 'stages'
      readonly field: string
      readonly column: string
      readonly complete: boolean
      readonly answered: boolean
      readonly values: readonly {
        readonly value: string
        readonly count: number
        readonly answer: StageKey | null
      }[]
    }
  | {
      readonly code: 'members'
      readonly field: string
      readonly column: string
      readonly complete: boolean
      readonly answered: boolean
      readonly values: readonly {
        readonly value: string
        readonly count: number
        readonly answer: string | null
      }[]
    }

export interface FieldView {
  readonly id: string
  readonly type: FieldType
  readonly required: boolean
  /** The column mapped to it, by its unique name; null when none is. */
  readonly column: string | null
}

/** One of the first rows as it will be read: `values` per field id, already in their final form (ISO days, cents as text). */
export interface PreviewRow {
  readonly line: number
  readonly values: Readonly<Record<string, string | null>>
  readonly problems: readonly ProblemView[]
}

export interface ImportSummary {
  readonly id: string
  readonly kind: ImportKind | null
  readonly step: ImportStep
  readonly fileName: string
  readonly fileBytes: number
  /** Who started it; null for the command line. */
  readonly byName: string | null
  readonly createdAt: Date
  readonly finishedAt: Date | null
  readonly rowsTotal: number
  readonly rowsRead: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
  readonly errorCode: ImportErrorCode | null
}

/** Everything the screen of one import shows. */
export interface ImportView extends ImportSummary {
  readonly version: number
  readonly recognition: Recognition | null
  /** The fields of the kind, in the order of the screen; empty while no kind is chosen. */
  readonly fields: readonly FieldView[]
  readonly answers: ImportAnswers
  readonly forMemberId: MemberId | null
  readonly questions: readonly ImportQuestion[]
  /** At most 20 rows. */
  readonly preview: readonly PreviewRow[]
  /** Of the answers as they stand; null when they changed since or were never tried. */
  readonly dryRun: DryRunReport | null
  /** Of a batch that is done. */
  readonly report: ImportReport | null
  /** The first refused rows of a batch that is done; the file has them all. */
  readonly problems: readonly ProblemView[]
  readonly choices: {
    readonly members: readonly { readonly id: MemberId; readonly name: string }[]
    readonly stages: readonly { readonly key: StageKey; readonly name: string | null }[]
    /** Kinds this member may import: sales teams are the administrator's. */
    readonly kinds: readonly ImportKind[]
    readonly mayCreateMembers: boolean
  }
}

/** What an undo found in its way: things other than the batch's own that refer to its rows, or rows edited since. */
export interface BuiltUpon {
  readonly entity: ImportEntity | 'meeting' | 'promise' | 'introduction' | 'user'
  readonly reason: 'edited' | 'referred_to'
  readonly rows: number
}
