import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { isUnavailable } from '@/db/unavailable'
import { logError } from '../action/log-error'
import { type ErrorCode, Refusal } from '../action/result'
import { unstorableFields } from '../action/storable'
import { markActionReached } from '../request/request-context'
import { fieldCodes } from './field-codes'
import type { FormState } from './form-state'
import { type RequestFacts, readRequestFacts } from './request-facts'

export interface PublicActionDefinition<Input> {
  /** `auth/<verb>`, unique; the access tests enumerate by it. */
  readonly name: string
  /** Why strangers may. */
  readonly reason: string
  readonly input: z.ZodType<Input>
  /** The fields that the form shows again after an error; never a password. */
  readonly kept: readonly string[]
  /** Redirects, or gives a code of what was done. Throws a Refusal for what the user caused. */
  readonly run: (input: Input, facts: RequestFacts) => Promise<string>
}

export type PublicAction = (previous: FormState | null, form: FormData) => Promise<FormState>

declare global {
  var entregentPublicActions: Map<string, string> | undefined
}

/** Every action that answers strangers and was defined in this process, with its reason. */
export const definedPublicActions = (): Map<string, string> => {
  globalThis.entregentPublicActions ??= new Map()
  return globalThis.entregentPublicActions
}

/** The one way to an action that needs nobody signed in: input → run → what the form shows next. Works without a script. */
export function definePublicAction<Input>(definition: PublicActionDefinition<Input>): PublicAction {
  const { name, reason, input, kept, run } = definition
  definedPublicActions().set(name, reason)
  return async (_previous, form) => {
    markActionReached()
    // React sends whatever it was handed; a script may hand over anything.
    if (!(form instanceof FormData)) return { state: 'failed', code: 'invalid', fields: {}, values: {} }
    const values = Object.fromEntries(
      kept.flatMap(field => {
        const value = form.get(field)
        return typeof value === 'string' ? [[field, value]] : []
      }),
    )
    const failed = (code: ErrorCode, fields: Readonly<Record<string, string>> = {}): FormState => ({
      state: 'failed',
      code,
      fields,
      values,
    })
    try {
      const fields = Object.fromEntries(form)
      const unstorable = unstorableFields(fields)
      if (Object.keys(unstorable).length > 0) return failed('invalid', unstorable)
      const parsed = input.safeParse(fields)
      if (!parsed.success) return failed('invalid', fieldCodes(parsed.error))
      return { state: 'done', code: await run(parsed.data, await readRequestFacts()), values }
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Refusal) {
        const { code, fields, seconds } = error
        return { ...failed(code, fields), ...(seconds === undefined ? {} : { seconds }) }
      }
      if (isUnavailable(error)) return failed('busy')
      return { ...failed('unexpected'), errorId: logError(error, `action ${name}`) }
    }
  }
}
