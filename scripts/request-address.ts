import { isIPv4 } from 'node:net'

/** The header in which the application reads who asks; whatever a client sends under this name is thrown away. */
export const addressHeader = 'x-entregent-address'

/**
 * The address of the asking client: the other end of the connection, or behind a trusted proxy the last hop of
 * X-Forwarded-For, the only one that proxy wrote itself. `unknown` when the connection is already gone.
 */
export function requestAddress(
  remote: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustProxy: boolean,
): string {
  const chain = Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor
  const lastHop = trustProxy ? chain?.split(',').at(-1)?.trim() : undefined
  const address = lastHop || remote || 'unknown'
  const mapped = address.replace(/^::ffff:/i, '')
  return isIPv4(mapped) ? mapped : address
}
