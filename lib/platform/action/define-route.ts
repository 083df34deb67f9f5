import { unstable_rethrow } from 'next/navigation'
import type { Scope } from '@/db/scope'
import { isUnavailable } from '@/db/unavailable'
import { findCurrentScope } from '../access/current-scope'
import { can, type Permission } from '../access/permissions'
import { busyRetrySeconds } from '../request/answer-unavailable'
import { currentRequest } from '../request/request-context'
import { logError } from './log-error'
import { type ErrorCode, Refusal } from './result'

type Parameters = Readonly<Record<string, string>>
interface RouteContext {
  readonly params: Promise<Parameters>
}

export interface RouteDefinition {
  /** The route's method and path, unique; the access tests enumerate by it. */
  readonly name: string
  readonly permission: Permission
  readonly handle: (scope: Scope, request: Request, params: Parameters) => Promise<Response>
}

declare global {
  var entregentRoutes: Map<string, Permission> | undefined
}

/** Every route that was defined in this process, with its permission. */
export const definedRoutes = (): Map<string, Permission> => {
  globalThis.entregentRoutes ??= new Map()
  return globalThis.entregentRoutes
}

const statusOf: Record<ErrorCode, number> = {
  signed_out: 401,
  forbidden: 403,
  invalid: 422,
  not_found: 404,
  conflict: 409,
  taken: 409,
  built_upon: 409,
  reused: 409,
  too_large: 413,
  too_many: 429,
  slow: 408,
  uploading: 429,
  expired: 410,
  wrong: 422,
  busy: 503,
  unexpected: 500,
}

/** The one way to a route handler: session → scope → permission → handler. What another site sent never comes here (`makeEdge`). */
export function defineRoute(definition: RouteDefinition) {
  definedRoutes().set(definition.name, definition.permission)
  return async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      const scope = await findCurrentScope()
      if (scope === null) return failure('signed_out')
      if (!can(scope.role, definition.permission)) return failure('forbidden')
      return await definition.handle(scope, request, await context.params)
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof Refusal) return failure(error.code)
      if (isUnavailable(error)) return failure('busy')
      // The server ended the body: what failed on it is no error of ours.
      const status = currentRequest()?.override?.status
      if (status === 413) return failure('too_large')
      if (status === 408) return failure('slow')
      return failure('unexpected', logError(error, `route ${definition.name}`))
    }
  }
}

const failure = (code: ErrorCode, errorId?: string) =>
  Response.json(
    { code, ...(errorId === undefined ? {} : { errorId }) },
    {
      status: statusOf[code],
      headers: { 'cache-control': 'no-store', ...retryAfter(code) },
    },
  )

/** In seconds, for what may work by itself in a moment. */
function retryAfter(code: ErrorCode): Record<string, string> {
  if (code === 'busy') return { 'retry-after': String(busyRetrySeconds) }
  return code === 'uploading' ? { 'retry-after': '10' } : {}
}
