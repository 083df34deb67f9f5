'use client'

import { useState, useTransition } from 'react'
import type { Action } from '@/lib/platform/action/define-action'
import type { ActionResult } from '@/lib/platform/action/result'
import type { DraftKeeper } from './draft-keeper'

type Failed = Extract<ActionResult<unknown>, { ok: false }>

/** What came of the last step: why it was not made, or `not_saved` where the text did not reach the server first. */
export type StepProblem = Failed | { readonly code: 'not_saved' }

export interface Steps {
  readonly isPending: boolean
  readonly problem: StepProblem | null
  /** Saves what was typed, then does it to the version that was saved. */
  readonly run: <Value>(
    action: Action<Value>,
    fields: Readonly<Record<string, string>>,
    done?: (value: Value) => void,
  ) => void
}

export function useSteps(id: string, keeper: DraftKeeper): Steps {
  const [isPending, start] = useTransition()
  const [problem, setProblem] = useState<StepProblem | null>(null)
  const run: Steps['run'] = (action, fields, done) =>
    start(async () => {
      setProblem(null)
      const version = await keeper.flush()
      if (version === null || version === 0) return setProblem({ code: 'not_saved' })
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...fields, id, version: String(version) }))
        form.set(name, value)
      try {
        const answer = await action(null, form)
        if (answer.ok) done?.(answer.value)
        else setProblem(answer)
      } catch {
        setProblem({ code: 'not_saved' })
      }
    })
  return { isPending, problem, run }
}
