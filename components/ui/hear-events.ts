const firstPause = 2000
const longestPause = 60_000

interface Heard {
  /** By the name of the event, with its data. */
  readonly on: Readonly<Record<string, (data: string) => void>>
  readonly onOnline?: (online: boolean) => void
}

/**
 * Listens to a stream of events until the returned function is called. `since` is where the page stood (`livePosition`). After a lost
 * network the browser comes back by itself and says where it was; after an answer that was no stream, of a server that
 * restarts behind its proxy, it would not: then this does, after longer and longer pauses.
 */
export function hearEvents(
  path: string,
  search: readonly (readonly [string, string])[],
  since: string,
  { on, onOnline }: Heard,
): () => void {
  let position = since
  let pause = firstPause
  let again: ReturnType<typeof setTimeout> | undefined
  let events = open()

  function open(): EventSource {
    const opened = new EventSource(
      `${path}?${new URLSearchParams([...search.map(([name, value]) => [name, value]), ['since', position]])}`,
    )
    const names = new Set(['position', ...Object.keys(on)])
    for (const name of names)
      opened.addEventListener(name, ({ data, lastEventId }) => {
        if (lastEventId !== '') position = lastEventId
        on[name]?.(data)
      })
    opened.addEventListener('open', () => {
      pause = firstPause
      onOnline?.(true)
    })
    opened.addEventListener('error', () => {
      onOnline?.(false)
      if (opened.readyState !== EventSource.CLOSED) return
      again = setTimeout(() => {
        events = open()
      }, pause)
      pause = Math.min(2 * pause, longestPause)
    })
    return opened
  }

  return () => {
    clearTimeout(again)
    events.close()
  }
}
