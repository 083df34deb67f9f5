import { newId } from '@/db/id'
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

const errorFields = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, cause: String(error.cause ?? '') }
    : String(error)
