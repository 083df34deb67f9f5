declare global {
  var __entregentShutdown: AbortController | undefined
}

/**
 * Aborted when the process begins to stop: whatever answers without an end (a server-sent event stream) listens to its
 * signal and closes, so that it does not hold the shutdown. One per process, shared by the server and Next's bundles.
 */
export function shutdown(): AbortController {
  globalThis.__entregentShutdown ??= new AbortController()
  return globalThis.__entregentShutdown
}
