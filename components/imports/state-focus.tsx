'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { ImportStep } from '@/lib/imports/view'

interface Props {
  readonly step: ImportStep
  readonly children: ReactNode
}

const waiting: readonly ImportStep[] = ['mapping', 'checked', 'failed']

/** Takes the reader to where the import stands once his answer moved it on; what he pressed is gone by then. */
export function StateFocus({ step, children }: Props) {
  const region = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    if (waiting.includes(before.current)) region.current?.focus()
    before.current = step
  }, [step])
  return (
    <div ref={region} tabIndex={-1} className="import-state">
      {children}
    </div>
  )
}
