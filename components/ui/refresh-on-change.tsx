'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { hearEvents } from './hear-events'

interface Props {
  readonly topics: readonly string[]
  readonly since: string
}

/** See `LiveRefresh`. */
export function RefreshOnChange({ topics, since }: Props) {
  const router = useRouter()
  const asked = topics.join(' ')
  const read = useRef(since)
  useEffect(() => {
    read.current = since
  }, [since])
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const change = () => {
      clearTimeout(waiting)
      // A burst of changes is one refresh.
      waiting = setTimeout(() => router.refresh(), 150)
    }
    const named = asked.split(' ').map(topic => ['topic', topic] as const)
    const leave = hearEvents('/api/live', named, read.current, { on: { change } })
    return () => {
      clearTimeout(waiting)
      leave()
    }
  }, [router, asked])
  return null
}
