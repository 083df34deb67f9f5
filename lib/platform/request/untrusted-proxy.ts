declare global {
  var entregentUntrustedProxy: boolean | undefined
}

/**
 * Hears of the X-Forwarded-For of a request that came to a process which trusts no proxy: somebody stands in front, and everybody
 * shares that one's network address, so that the failures of one slow the sign-in of all. Said once.
 */
export function noteForwarded(
  forwardedFor: string | readonly string[] | undefined,
  trustProxy: boolean,
): void {
  if (trustProxy || forwardedFor === undefined || globalThis.entregentUntrustedProxy) return
  globalThis.entregentUntrustedProxy = true
  console.warn(
    'Requests come through a proxy, but TRUST_PROXY is off: everybody counts as one network address. Set TRUST_PROXY=true if the proxy is yours.',
  )
}

/** Whether such a request came since the process began. */
export const isBehindUntrustedProxy = (): boolean => globalThis.entregentUntrustedProxy === true
