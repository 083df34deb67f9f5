import type { Readable } from 'node:stream'
import type { Table } from './table'

/** Done; refused rows or a difference found; bad use; could not be done (the database is away, a fault of ours). */
export const exitCodes = { done: 0, refused: 1, badUse: 2, failed: 3 } as const

/** What a command has to say: `json` for `--json`, `text` for a human. */
export interface Answer {
  readonly json: unknown
  readonly text: readonly (string | Table)[]
  readonly exit: 0 | 1
}

export interface CommandContext {
  readonly stdin: Readable
  /** The folder that file names start from. */
  readonly folder: string
  /** Words beside the answer, on standard error. */
  readonly tell: (line: string) => void
}

/** Checks the arguments, throwing a BadUse, and gives the work; the database is open only while the work is done. */
export type Prepare = (args: readonly string[], context: CommandContext) => Promise<() => Promise<Answer>>

export interface Command {
  /** As typed: `org create`. */
  readonly name: string
  readonly usage: string
  readonly about: string
  /** Loaded when it is asked for: a command waits for nothing it does not need. */
  readonly load: () => Promise<Prepare>
}
