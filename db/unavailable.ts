import { channel } from 'node:diagnostics_channel'
import { PoolExhausted } from './pool/gate'

/** Hears of every transaction that could not be, the moment it is known and within what asked for it; db imports nothing above it. */
export const unavailableChannel = channel('entregent:database-unavailable')

/** Cancelled by statement_timeout, no lock within lock_timeout, ended for doing nothing, and a server that takes no more. */
const busyStates = new Set(['57014', '55P03', '25P03', '53300', '57P03'])

const lostCode = /^(CONNECTION_|CONNECT_TIMEOUT$|ECONN|EPIPE$|ETIMEDOUT$|EHOST|ENET)/

/** An error of the network, of the driver's connection, or one after which PostgreSQL hangs up; through drizzle's wrapping. */
export function seemsLost(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC')) return true
  if ('code' in error && typeof error.code === 'string' && lostCode.test(error.code)) return true
  return 'cause' in error && seemsLost(error.cause)
}

/**
 * Whether an error says that the database has no time or cannot be reached, so that the same request may well work in a
 * moment; false for what is wrong with the request itself.
 */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof PoolExhausted || seemsLost(error)) return true
  if (typeof error !== 'object' || error === null) return false
  if ('name' in error && error.name === 'PoolExhausted') return true
  if ('code' in error && typeof error.code === 'string' && busyStates.has(error.code)) return true
  return 'cause' in error && isUnavailable(error.cause)
}
