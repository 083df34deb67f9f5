import { newId } from '@/db/id'
import { sqlState } from '@/db/scoped'
import { currentRequest } from '@/lib/platform/request/request-context'

/** Logs what no user caused, once, and returns the id that the screen shows. */
export function logError(error: unknown, where: string): string {
  const id = newId<'error'>()
  console.error(
    JSON.stringify({
      level: 'error',
      id,
      requestId: currentRequest()?.id,
      where,
      at: new Date().toISOString(),
      error: errorFields(error),
    }),
  )
  return id
}

/**
 * What of an error may stand in a log. One of the database says in its message, and in that of drizzle around it, what somebody
 * typed: of it the state, the names of what was broken and the statement without its parameters are kept.
 */
function errorFields(error: unknown): Readonly<Record<string, unknown>> | string {
  if (!(error instanceof Error)) return typeof error
  const { name } = error
  const state = sqlState(error)
  if (state === undefined)
    return { name, message: error.message, stack: error.stack, cause: nameOf(error.cause) }
  return { name, sqlState: state, ...databaseFacts(error), stack: framesOf(error) }
}

const nameOf = (cause: unknown): string | undefined => (cause instanceof Error ? cause.name : undefined)

/** The lines of a stack below its message. */
const framesOf = ({ stack }: Error): string | undefined =>
  stack
    ?.split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n')

const factNames = ['table_name', 'column_name', 'constraint_name', 'routine', 'query'] as const

/** Names of the schema, and drizzle's `query`, whose values are elsewhere; from the error or what caused it. */
function databaseFacts(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return {}
  const own = Object.entries(error).filter(([name]) => factNames.some(fact => fact === name))
  return { ...('cause' in error ? databaseFacts(error.cause) : {}), ...Object.fromEntries(own) }
}
