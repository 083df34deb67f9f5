'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

interface Props {
  readonly topics: readonly string[]
}

/** Asks the server for the page again whenever one of its topics changes. The browser reconnects by itself. */
export function LiveRefresh({ topics }: Props) {
  const router = useRouter()
  const asked = topics.join(' ')
  useEffect(() => {
    const search = new URLSearchParams(asked.split(' ').map(topic => ['topic', topic]))
    const events = new EventSource(`/api/live?${search}`)
    let waiting: ReturnType<typeof setTimeout> | undefined
    events.addEventListener('change', () => {
      clearTimeout(waiting)
      // A burst of changes is one refresh.
      waiting = setTimeout(() => router.refresh(), 150)
    })
    return () => {
      clearTimeout(waiting)
      events.close()
    }
  }, [router, asked])
  return null
}
