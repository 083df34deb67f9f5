'use client'

import { useRouter } from 'next/navigation'
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'
import { saveMappingAction } from '@/lib/imports/actions'
import type { ErrorCode } from '@/lib/platform/action/result'
import { readAnswers } from './mapping-answers'

interface MappingWords {
  readonly submit: string
  readonly saving: string
  readonly note: string
  readonly invalid: string
  /** With `{field}` and `{columns}` to fill in. */
  readonly duplicate: string
  readonly errors: Readonly<Record<ErrorCode, string>>
}

interface Props {
  readonly id: string
  readonly version: number
  readonly words: MappingWords
  /** Field id → its name. */
  readonly fields: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** Sends the answers about a file; keeps every one of them on the screen when something is wrong. */
export function MappingForm({ id, version, words, fields, children }: Props) {
  const [result, send, pending] = useActionState(saveMappingAction, null)
  const [complaints, setComplaints] = useState<readonly string[]>([])
  const [isDirty, setDirty] = useState(false)
  const sentVersion = useRef(version)
  const router = useRouter()
  const isOutdated = result?.ok === false && result.code === 'conflict'

  // The version of now, so that the answers still on the screen can be sent again.
  useEffect(() => {
    if (isOutdated) router.refresh()
  }, [isOutdated, router])

  useEffect(() => {
    if (result?.ok !== true || version === sentVersion.current) return
    sentVersion.current = version
    setDirty(false)
  }, [result, version])

  const complain = (form: FormData) => {
    const { entries, duplicates } = readAnswers(textsOf(form), Object.keys(fields))
    const said = duplicates.map(({ field, columns }) =>
      words.duplicate.replace('{field}', fields[field] ?? field).replace('{columns}', columns.join(', ')),
    )
    setComplaints(said)
    return { entries, isClear: said.length === 0 }
  }

  // Not by `action`: React empties such a form once it is sent, also when the answer is a refusal.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { entries, isClear } = complain(new FormData(event.currentTarget))
    if (!isClear) return
    const answers = new FormData()
    for (const [name, value] of entries) answers.append(name, value)
    startTransition(() => send(answers))
  }

  const change = (event: FormEvent<HTMLFormElement>) => {
    setDirty(true)
    if (complaints.length > 0) complain(new FormData(event.currentTarget))
  }

  return (
    <form
      id="answers"
      onSubmit={submit}
      onChange={change}
      aria-busy={pending}
      data-dirty={isDirty ? '' : undefined}
      className="mapping-form"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {children}
      <div role="alert" className="mapping-errors">
        {complaints.map(complaint => (
          <p key={complaint}>{complaint}</p>
        ))}
        {complaints.length === 0 && result !== null && !result.ok && (
          <p>
            {result.code === 'invalid' ? words.invalid : words.errors[result.code]} {result.errorId}
          </p>
        )}
      </div>
      <div className="mapping-send">
        <button type="submit" className="button button-primary" disabled={pending}>
          {pending ? words.saving : words.submit}
        </button>
        <p>{words.note}</p>
      </div>
    </form>
  )
}

const textsOf = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))
