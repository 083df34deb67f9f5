'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Draft, VersionedDraft } from '@/lib/content/domain/draft'
import type { PostStatus } from '@/lib/content/domain/networks'
import type { ErrorCode } from '@/lib/platform/action/result'
import { ConflictView } from './conflict-view'
import { Counter } from './counter'
import { DraftFields } from './draft-fields'
import { EchoPanel } from './echo-panel'
import { PictureField, type ShownPicture } from './picture-field'
import { Preview } from './preview'
import { PublishDialog } from './publish-dialog'
import { SaveLine } from './save-line'
import { StepButtons } from './step-buttons'
import { UnsavedNotice } from './unsaved-notice'
import { useDraft } from './use-draft'
import { useEcho } from './use-echo'
import { VariantFields } from './variant-fields'
import type { ComposerWords } from './words'

interface Props extends VersionedDraft {
  readonly id: string
  readonly memberId: string
  readonly author: string
  readonly startedFrom: string | null
  readonly brief: string | null
  readonly status: PostStatus
  readonly shared: boolean
  readonly picture: ShownPicture | null
  readonly timeZone: string
  readonly locale: string
  readonly words: ComposerWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  /** What the server adds beside the text: the mix, remarks. */
  readonly children: ReactNode
}

/** Where a text is written: kept as it is typed, measured as it is typed, shown as its readers will see it. */
export function Composer(props: Props) {
  const { id, memberId, author, status, shared, timeZone, locale, words, errors, children } = props
  const { keeper, kept, isReady } = useDraft(props)
  const { draft, state, theirs } = kept
  const measured = useEcho(draft.body)
  const [picture, setPicture] = useState(props.picture)
  useIdInAddress(id, kept.version === 0 && draft !== props.draft)
  const change = (part: Partial<Draft>) => keeper.change(part)
  const src = picture === null ? null : picture.src

  return (
    <div className="composer">
      <div className="composer-main">
        {kept.version === 0 && isReady && <UnsavedNotice memberId={memberId} id={id} words={words} />}
        {theirs !== null && (
          <ConflictView mine={draft} theirs={theirs} settle={keeper.settle} words={words.conflict} />
        )}
        <section className="card composer-card composer-text">
          <label htmlFor="composer-body" className="composer-label">
            {words.body}
          </label>
          <textarea
            id="composer-body"
            name="body"
            className="field composer-body"
            lang={draft.language}
            value={draft.body}
            placeholder={words.bodyHint}
            readOnly={!isReady || theirs !== null}
            aria-describedby="composer-counter"
            onChange={event => change({ body: event.currentTarget.value })}
          />
          <div className="composer-foot">
            <Counter
              id="composer-counter"
              network={draft.network}
              text={draft.body}
              locale={locale}
              words={words}
            />
            <SaveLine
              state={state}
              isKept={kept.version > 0}
              recovered={kept.recovered}
              id={id}
              words={words}
            />
          </div>
          <PublishDialog id={id} keeper={keeper} draft={draft} picture={src} words={words} errors={errors} />
        </section>
        <DraftFields
          draft={draft}
          change={change}
          timeZone={timeZone}
          isScheduled={status === 'scheduled'}
          words={words}
        />
        <VariantFields draft={draft} change={change} locale={locale} words={words} />
        <PictureField
          id={id}
          keeper={keeper}
          picture={picture}
          setPicture={setPicture}
          description={draft.description}
          words={words}
        />
      </div>
      <div className="composer-side">
        <EchoPanel measured={measured} language={draft.language} locale={locale} words={words} />
        <Preview
          author={author}
          network={draft.network}
          body={draft.body}
          variants={draft.variants}
          link={draft.link}
          picture={picture === null ? null : { ...picture, alt: draft.description }}
          words={words}
        />
        {kept.version > 0 && (
          <StepButtons
            id={id}
            keeper={keeper}
            status={status}
            shared={shared}
            words={words}
            errors={errors}
          />
        )}
        {children}
      </div>
    </div>
  )
}

/** A page that is loaded anew, or restored after a crash, finds its text by the id in its address. */
function useIdInAddress(id: string, isBegun: boolean): void {
  const isThere = useRef(false)
  useEffect(() => {
    if (!isBegun || isThere.current || !location.pathname.endsWith('/new')) return
    isThere.current = true
    const address = new URL(location.href)
    address.searchParams.set('id', id)
    window.history.replaceState(null, '', address)
  }, [id, isBegun])
}
