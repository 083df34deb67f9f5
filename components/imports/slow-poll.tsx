'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMilliseconds = 4000

/** Asks the server for the page again now and then, for networks that keep live notices from coming through. */
export function SlowPoll() {
  const router = useRouter()
  useEffect(() => {
    const poll = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, everyMilliseconds)
    return () => clearInterval(poll)
  }, [router])
  return null
}
