import { refresh } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inWriteScope, type WriteScope } from '@/db/scoped'
import { isUnavailable } from '@/db/unavailable'
import { findCurrentScope } from '../access/current-scope'
import { can, type Permission } from '../access/permissions'
import { markActionReached } from '../request/request-context'
import { rememberResult } from './idempotency'
import { logError } from './log-error'
import { type ActionResult, Refusal, refused } from './result'
import { unstorableFields } from './storable'

interface Definition<Input> {
  /** `<word>/<verb>`, unique; the access tests enumerate by it. */
  readonly name: string
  readonly permission: Permission
  readonly input: z.ZodType<Input>
}

/** Changes rows of the organization, in the one transaction that the builder opens. */
export interface Mutation<Input, Value> extends Definition<Input> {
  readonly mutate: (scope: WriteScope, input: Input) => Promise<Value>
}

/** Changes what is the reader's own, their user, session or cookies, for which the functions of lib/platform/auth open a transaction. */
export interface OwnChange<Input, Value> extends Definition<Input> {
  readonly change: (scope: Scope, input: Input) => Promise<Value>
}

export type Action<Value> = (
  previous: ActionResult<Value> | null,
  form: FormData,
) => Promise<ActionResult<Value>>

declare global {
  var entregentActions: Map<string, Permission> | undefined
}

/** Every action that was defined in this process, with its permission; the access tests walk them. */
export const definedActions = (): Map<string, Permission> => {
  globalThis.entregentActions ??= new Map()
  return globalThis.entregentActions
}

const key = z.uuid().optional()

/**
 * The one way to an action: session → scope → permission → input → mutation in one transaction, or a change of the reader's own
 * → typed result. A form of a mutation may carry `idempotencyKey`; the same key again gives the first result and writes nothing.
 */
export function defineAction<Input, Value>(
  definition: Mutation<Input, Value> | OwnChange<Input, Value>,
): Action<Value> {
  definedActions().set(definition.name, definition.permission)
  return async (_previous, form) => {
    markActionReached()
    try {
      const scope = await findCurrentScope()
      if (scope === null) return { ok: false, code: 'signed_out' }
      if (!can(scope.role, definition.permission)) return { ok: false, code: 'forbidden' }
      // React sends whatever it was handed; a script may hand over anything.
      if (!(form instanceof FormData)) return { ok: false, code: 'invalid', fields: {} }
      const fields = fieldsOf(form)
      const unstorable = unstorableFields(fields)
      if (Object.keys(unstorable).length > 0) return { ok: false, code: 'invalid', fields: unstorable }
      const idempotencyKey = key.safeParse(fields.idempotencyKey)
      const parsed = definition.input.safeParse(fields)
      if (!parsed.success || !idempotencyKey.success) {
        return { ok: false, code: 'invalid', fields: parsed.success ? {} : fieldCodes(parsed.error) }
      }
      const value =
        'change' in definition
          ? await definition.change(scope, parsed.data)
          : await inWriteScope(scope, writer =>
              rememberResult(writer, { key: idempotencyKey.data, action: definition.name, fields }, () =>
                definition.mutate(writer, parsed.data),
              ),
            )
      refresh()
      return { ok: true, value }
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Refusal) return refused(error)
      if (isUnavailable(error)) return { ok: false, code: 'busy' }
      return { ok: false, code: 'unexpected', errorId: logError(error, `action ${definition.name}`) }
    }
  }
}

/** A form as an object; a name that comes more than once becomes a list. React's own `$` fields are left out. */
function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter(name => !name.startsWith('$'))
  return Object.fromEntries(
    names.map(name => {
      const [first, ...rest] = form.getAll(name)
      return [name, rest.length === 0 && first !== undefined ? first : form.getAll(name)]
    }),
  )
}

/** The first complaint about each field, as a code. */
function fieldCodes(error: z.ZodError): Record<string, string> {
  const codes: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    codes[field] ??= issue.code === 'custom' ? issue.message : issue.code
  }
  return codes
}
