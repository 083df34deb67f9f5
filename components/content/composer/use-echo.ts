'use client'

import { useEffect, useState } from 'react'
import type { Echo } from '@/lib/content/queries/measure-echo'

/** What a text echoes, and the text that was measured: the author may have written on. */
export interface MeasuredEcho {
  readonly text: string
  readonly echo: Echo | null
  readonly state: 'measuring' | 'measured' | 'offline'
}

const pause = 600

/** Measures a text again whenever its author pauses. */
export function useEcho(text: string): MeasuredEcho {
  const [measured, setMeasured] = useState<MeasuredEcho>({ text: '', echo: null, state: 'measuring' })
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      setMeasured(before => ({ ...before, state: 'measuring' }))
      try {
        const answer = await fetch('/api/content/echo', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text }),
          signal: stop.signal,
        })
        if (!answer.ok) throw new Error(`${answer.status}`)
        const echo: Echo | null = await answer.json()
        setMeasured({ text, echo, state: 'measured' })
      } catch {
        if (!stop.signal.aborted) setMeasured(before => ({ ...before, state: 'offline' }))
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])
  return measured
}
