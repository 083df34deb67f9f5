'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { publishPostAction } from '@/lib/content/actions'
import type { Draft } from '@/lib/content/domain/draft'
import { withLink, writingAddress } from '@/lib/content/domain/network-address'
import { type Network, networks } from '@/lib/content/domain/networks'
import type { ErrorCode } from '@/lib/platform/action/result'
import type { DraftKeeper } from './draft-keeper'
import { type StepProblem, useSteps } from './use-steps'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly id: string
  readonly keeper: DraftKeeper
  readonly draft: Draft
  readonly picture: string | null
  readonly words: ComposerWords
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** Publishing is the author's own act, on the network: here the text is copied, there it is posted, then its address comes back. */
export function PublishDialog({ id, keeper, draft, picture, words, errors }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const address = useRef<HTMLInputElement>(null)
  const titleId = useId()
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const [went, setWent] = useState(false)
  const { isPending, problem, run } = useSteps(id, keeper)
  const { publish } = words
  const name = { network: words.networks[draft.network] }

  // The plan leads here when a card is set down on "published".
  useEffect(() => {
    if (location.hash === '#publish') dialog.current?.showModal()
  }, [])

  // Back from the network with the address on the clipboard.
  useEffect(() => {
    if (!went) return
    const back = () => address.current?.focus()
    window.addEventListener('focus', back)
    return () => window.removeEventListener('focus', back)
  }, [went])

  const copy = (text: string) => {
    setWent(true)
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  }
  const textFor = (network: Network) =>
    withLink(network === draft.network ? draft.body : (draft.variants[network] ?? draft.body), draft.link)

  return (
    <>
      <button
        type="button"
        id="publish"
        className="button button-primary"
        disabled={draft.body.trim() === '' && picture === null}
        onClick={() => dialog.current?.showModal()}
      >
        {publish.open}
      </button>
      <dialog ref={dialog} className="composer-dialog" aria-labelledby={titleId}>
        <h2 id={titleId}>{publish.title}</h2>
        <p>{fill(publish.hint, name)}</p>
        <h3>{publish.stepOne}</h3>
        <div className="choices">
          <CopyAndOpen
            network={draft.network}
            draft={draft}
            text={textFor(draft.network)}
            said={fill(publish.copyOpen, name)}
            copySaid={publish.copy}
            copy={copy}
          />
          {networks
            .filter(network => network !== draft.network && draft.variants[network] !== undefined)
            .map(network => (
              <CopyAndOpen
                key={network}
                network={network}
                draft={{ ...draft, body: draft.variants[network] ?? '' }}
                text={textFor(network)}
                said={fill(publish.variant, { network: words.networks[network] })}
                copySaid={publish.copy}
                copy={copy}
              />
            ))}
        </div>
        <p role="status" className="composer-note">
          {copied === 'yes' ? publish.copied : copied === 'no' ? publish.copyFailed : ''}
        </p>
        {copied === 'no' && (
          <textarea
            className="field composer-small"
            readOnly
            rows={4}
            value={textFor(draft.network)}
            aria-label={words.body}
          />
        )}
        {picture !== null && (
          <p>
            {publish.pictureToo}{' '}
            <a className="link" href={picture} target="_blank" rel="noreferrer">
              {publish.pictureOpen}
            </a>
          </p>
        )}
        <h3>{publish.stepTwo}</h3>
        <form
          noValidate
          aria-busy={isPending}
          onSubmit={event => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            const text = (field: string) => String(form.get(field) ?? '')
            run(publishPostAction, { url: text('url'), publishedAt: text('publishedAt') })
          }}
        >
          <label className="labelled">
            {fill(publish.url, name)}
            <input
              ref={address}
              className="field"
              type="url"
              name="url"
              inputMode="url"
              placeholder="https://"
              aria-describedby={`${titleId}-hint ${titleId}-problem`}
              aria-invalid={problem !== null}
            />
            <span id={`${titleId}-hint`} className="composer-hint">
              {publish.urlHint}
            </span>
          </label>
          <label className="labelled">
            {publish.when}
            <input className="field" type="datetime-local" name="publishedAt" />
          </label>
          <p id={`${titleId}-problem`} role="alert" className="form-error">
            {problem !== null && sentenceOf(problem, words, errors, name)}
          </p>
          <div className="choices">
            <button type="submit" className="button button-primary" disabled={isPending}>
              {isPending ? words.steps.working : publish.confirm}
            </button>
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {publish.close}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}

interface CopyProps {
  readonly network: Network
  readonly draft: Draft
  readonly text: string
  readonly said: string
  readonly copySaid: string
  readonly copy: (text: string) => void
}

/** A plain link to the network's own composer, that also copies the text; a button where there is no such place. */
function CopyAndOpen({ network, draft, text, said, copySaid, copy }: CopyProps) {
  const href = writingAddress(network, draft.body, draft.link)
  return href === null ? (
    <button type="button" className="button" onClick={() => copy(text)}>
      {copySaid}
    </button>
  ) : (
    <a className="button" href={href} target="_blank" rel="noreferrer noopener" onClick={() => copy(text)}>
      {said}
    </a>
  )
}

function sentenceOf(
  problem: StepProblem,
  { publish, steps }: ComposerWords,
  errors: Readonly<Record<ErrorCode, string>>,
  name: { readonly network: string },
): string {
  if (problem.code === 'not_saved') return steps.notSaved
  const { url, publishedAt, id } = problem.fields ?? {}
  if (url !== undefined)
    return url === 'other_network' ? fill(publish.errors.other_network, name) : publish.errors.url
  if (publishedAt !== undefined) return publish.errors.future
  if (id === 'empty' || id === 'published') return publish.errors[id]
  return `${errors[problem.code]} ${problem.errorId ?? ''}`.trim()
}
