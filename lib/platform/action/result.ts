/** What a user can cause. The screen has the words, under `errors` in messages/. */
export type ErrorCode =
  | 'signed_out'
  | 'forbidden'
  | 'invalid'
  | 'not_found'
  | 'conflict'
  | 'taken'
  | 'built_upon'
  /** The idempotency key was sent before with something else. */
  | 'reused'
  | 'too_large'
  | 'too_many'
  | 'slow'
  | 'uploading'
  | 'expired'
  | 'wrong'
  /** The database has no time, or is away: the same again in a moment may well work. */
  | 'busy'
  | 'unexpected'

export type ActionResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly code: ErrorCode
      /** Field name → code of what is wrong with it. */
      readonly fields?: Readonly<Record<string, string>>
      /** For a conflict: the row as it is now. */
      readonly current?: unknown
      /** For an unexpected error: the id under which it was logged. */
      readonly errorId?: string
    }

/** Thrown by a mutation for what the user caused; the transaction is undone and the code reaches the screen. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly current: unknown
  /** How long to wait before trying again, where that is known. */
  readonly seconds: number | undefined

  constructor(
    code: ErrorCode,
    detail: { fields?: Record<string, string>; current?: unknown; seconds?: number } = {},
  ) {
    super(code)
    this.code = code
    this.fields = detail.fields
    this.current = detail.current
    this.seconds = detail.seconds
  }
}

/** A refusal as the result an action hands to the screen. */
export const refused = (refusal: Refusal): ActionResult<never> => ({
  ok: false,
  code: refusal.code,
  ...(refusal.fields === undefined ? {} : { fields: refusal.fields }),
  ...(refusal.current === undefined ? {} : { current: refusal.current }),
})
