import { logError } from '@/lib/platform/action/log-error'

/**
 * A rejection nobody awaited, or an error event nobody listened to (a database connection that broke while idle), is
 * logged with an id and the process keeps serving: ending it would take every other person's request along.
 */
export function keepServing(): void {
  const log = (kind: string) => (error: unknown) => void logError(error, kind)
  process.on('unhandledRejection', log('Unhandled rejection'))
  process.on('uncaughtException', log('Uncaught exception'))
}
