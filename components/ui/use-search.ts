import { useEffect, useState } from 'react'
import { z } from 'zod'

const answer = z.object({
  items: z.array(z.object({ id: z.string(), label: z.string(), detail: z.string().nullable() })),
})

export type SearchItem = z.infer<typeof answer>['items'][number]

interface Found {
  readonly items: readonly SearchItem[]
  readonly state: 'idle' | 'asking' | 'there' | 'failed'
}

const nothing: Found = { items: [], state: 'idle' }
/** Of typing: a pause shorter than this is within a word. */
const pause = 120

/** What an address finds for a text, asked when the typing pauses; a late answer to an earlier text is dropped. */
export function useSearch(url: string, text: string): Found {
  const [found, setFound] = useState(nothing)
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') {
      setFound(nothing)
      return
    }
    const stop = new AbortController()
    setFound(({ items }) => ({ items, state: 'asking' }))
    const later = setTimeout(async () => {
      const items = await ask(url, wanted, stop.signal)
      if (!stop.signal.aborted)
        setFound(items === null ? { items: [], state: 'failed' } : { items, state: 'there' })
    }, pause)
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [url, wanted])
  return found
}

async function ask(url: string, text: string, signal: AbortSignal): Promise<SearchItem[] | null> {
  try {
    const search = new URLSearchParams({ q: text.slice(0, 200) })
    const response = await fetch(`${url}${url.includes('?') ? '&' : '?'}${search}`, { signal })
    const read = response.ok ? answer.safeParse(await response.json()) : null
    return read?.data?.items ?? null
  } catch {
    return null
  }
}
