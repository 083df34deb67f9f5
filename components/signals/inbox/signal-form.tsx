'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useNotice } from '@/components/ui/notices'
import type { Action } from '@/lib/platform/action/define-action'
import type { ErrorCode } from '@/lib/platform/action/result'
import { BreathingStop, type BreathingWords } from './breathing-stop'
import { Conflict, type ConflictWords } from './conflict'
import { useSignalAction } from './use-signal-action'

export interface SignalFormWords extends ConflictWords {
  /** What is said when it is done; `{to}` is whom the answer names. */
  readonly done: string
  readonly errors: Readonly<Record<ErrorCode, string>>
  /** A field's code → what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>
  /** Where the reader goes on. */
  readonly next: string
}

interface Props<Value> {
  readonly action: Action<Value>
  readonly hidden: Readonly<Record<string, string | number>>
  readonly words: SignalFormWords
  readonly className?: string
  /** Where the form reaches out to a person: what is said when he is to be left to breathe, and whether that is known already. */
  readonly breathing?: BreathingWords & { readonly known: boolean }
  /** The address that keeps this signal in front, once the reader has begun with it. */
  readonly pin?: string
  readonly submit: ReactNode
  readonly children?: ReactNode
}

/**
 * A form about one signal. Who begins keeps the signal in front, whatever comes in meanwhile; who comes second is told who was
 * first and when; who should leave a person to breathe is asked once more.
 */
export function SignalForm<Value>(props: Props<Value>) {
  const { action, hidden, words, className, breathing, pin, submit, children } = props
  const say = useNotice()
  const router = useRouter()
  const { result, form, pending } = useSignalAction(action, value => {
    say(sentence(words.done, value))
    router.replace(words.next as Route, { scroll: false })
  })
  const problem = result === null || result.ok ? null : result
  const stops = problem?.fields?.person === 'breathing'
  const field = Object.values(problem?.fields ?? {}).find(code => words.fields[code] !== undefined)
  const begin = () => {
    if (pin !== undefined && !location.search.includes('signal=')) history.replaceState(null, '', pin)
  }
  return (
    <form {...form} onFocus={begin} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset disabled={pending} className="contents">
        {children}
        {breathing !== undefined && (breathing.known || stops) && <BreathingStop words={breathing} />}
        {submit}
      </fieldset>
      {problem?.code === 'conflict' && <Conflict words={words} current={problem.current} />}
      {problem !== null && problem.code !== 'conflict' && !stops && (
        <p role="alert" className="form-error">
          {field === undefined ? words.errors[problem.code] : words.fields[field]} {problem.errorId}
        </p>
      )}
    </form>
  )
}

const sentence = (text: string, value: unknown): string =>
  typeof value === 'object' && value !== null && 'to' in value
    ? text.replace('{to}', () => String(value.to))
    : text
