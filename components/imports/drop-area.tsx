'use client'

import { useRouter } from 'next/navigation'
import { type DragEvent, useRef, useState } from 'react'
import type { UploadRefusal } from '@/lib/imports/view'
import type { ErrorCode } from '@/lib/platform/action/result'
import { type FileRefusal, refusalOf } from './check-file'
import { type Sent, sendFile } from './send-file'

interface DropWords {
  readonly label: string
  readonly choose: string
  readonly drop: string
  readonly limit: string
  readonly dropHere: string
  readonly sending: string
  readonly reading: string
  readonly cancel: string
  readonly cancelled: string
  readonly broken: string
  readonly oneFile: string
  readonly script: string
  readonly refusals: Readonly<Record<FileRefusal, string>>
  readonly errors: Readonly<Record<ErrorCode | UploadRefusal, string>>
}

interface Props {
  readonly words: DropWords
  /** BCP 47, for the percentage. */
  readonly locale: string
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'stopped'; readonly name: string; readonly reason: string; readonly isError: boolean }

/** Takes one file, by choosing or dropping, and streams it to the server; then shows what was recognised in it. */
export function DropArea({ words, locale }: Props) {
  const router = useRouter()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [over, setOver] = useState(false)
  const cancel = useRef<(() => void) | null>(null)
  const sending = state.kind === 'sending'

  const stop = (name: string, reason: string, isError = true) =>
    setState({ kind: 'stopped', name, reason, isError })

  const take = async (files: FileList | null) => {
    const [file, ...others] = files ?? []
    if (file === undefined || sending) return
    if (others.length > 0) return stop(file.name, words.oneFile)
    const refusal = refusalOf(file)
    if (refusal !== null) return stop(file.name, words.refusals[refusal])
    setState({ kind: 'sending', name: file.name, share: 0 })
    const upload = sendFile(file, share => setState({ kind: 'sending', name: file.name, share }))
    cancel.current = upload.cancel
    const sent = await upload.sent
    cancel.current = null
    if (sent.kind === 'received') router.push(`/import/${sent.id}`)
    else stop(file.name, reasonOf(sent, words), sent.kind !== 'cancelled')
    // The server may have had it all before the cancel: it then stands among the imports, to be given up.
    if (sent.kind === 'cancelled') router.refresh()
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }

  return (
    <section
      className="card drop"
      aria-label={words.label}
      data-over={over ? '' : undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {sending ? (
        <Sending words={words} state={state} locale={locale} cancel={() => cancel.current?.()} />
      ) : (
        <Choosing words={words} over={over} take={files => void take(files)} />
      )}
      <noscript>
        <p className="drop-error">{words.script}</p>
      </noscript>
      <p role="alert" className="drop-error">
        {state.kind === 'stopped' && state.isError && (
          <>
            <strong>{state.name}</strong> {state.reason}
          </>
        )}
      </p>
      <p role="status" className="drop-status">
        {state.kind === 'stopped' && !state.isError && state.reason}
      </p>
    </section>
  )
}

interface ChoosingProps {
  readonly words: DropWords
  readonly over: boolean
  readonly take: (files: FileList | null) => void
}

function Choosing({ words, over, take }: ChoosingProps) {
  return (
    <label className="drop-label">
      <svg viewBox="0 0 48 48" aria-hidden="true" className="drop-icon">
        <path d="M14 6h14l8 8v28H12V6zM28 6v8h8M24 34V22m0 0-5 5m5-5 5 5" />
      </svg>
      <span className="drop-title">{over ? words.dropHere : words.drop}</span>
      <span className="button button-primary drop-button">{words.choose}</span>
      <span className="drop-limit">{words.limit}</span>
      <input
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,.zip,.xlsx,text/csv,text/plain,text/tab-separated-values"
        aria-label={words.choose}
        className="drop-input"
        onChange={event => {
          take(event.currentTarget.files)
          // Choosing the same file again, once mended, must be a change.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

interface SendingProps {
  readonly words: DropWords
  readonly state: Extract<State, { kind: 'sending' }>
  readonly locale: string
  readonly cancel: () => void
}

function Sending({ words, state, locale, cancel }: SendingProps) {
  const isSent = state.share >= 1
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <div className="drop-sending">
      <p className="drop-title" role="status">
        {isSent ? words.reading : words.sending}
      </p>
      <p className="drop-name">{state.name}</p>
      {isSent ? (
        <progress className="progress" aria-label={words.reading} />
      ) : (
        <progress className="progress" max={1} value={state.share} aria-label={words.sending} />
      )}
      <p className="drop-share">{isSent ? '' : percent.format(state.share)}</p>
      <button type="button" className="button" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  )
}

function reasonOf(sent: Sent, words: DropWords): string {
  if (sent.kind === 'cancelled') return words.cancelled
  if (sent.kind !== 'refused') return words.broken
  const known = Object.entries(words.errors).find(([code]) => code === sent.code)
  return `${known?.[1] ?? words.errors.unexpected} ${sent.errorId ?? ''}`.trim()
}
