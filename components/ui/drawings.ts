declare global {
  var entregentDrawings: Map<string, string> | undefined
}

/**
 * HTML by its id: on the server what documents on their way have in common with the payload that names it, in the browser what
 * documents brought, for when a page comes back from the router's memory.
 */
export const drawings = (): Map<string, string> => {
  globalThis.entregentDrawings ??= new Map()
  return globalThis.entregentDrawings
}
