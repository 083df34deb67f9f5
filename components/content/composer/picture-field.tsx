'use client'

import { useState } from 'react'
import { PrivatePicture } from '@/components/ui/private-picture'
import { pictureLimit } from '@/lib/content/domain/clean-picture'
import type { DraftKeeper } from './draft-keeper'
import type { ComposerWords } from './words'

export interface ShownPicture {
  readonly src: string
  readonly width: number
  readonly height: number
}

interface Props {
  readonly id: string
  readonly keeper: DraftKeeper
  readonly picture: ShownPicture | null
  readonly setPicture: (picture: ShownPicture | null) => void
  readonly description: string
  readonly words: ComposerWords
}

type Problem = keyof ComposerWords['pictureErrors']

/** The picture of a post: chosen, cleaned on the server, described. */
export function PictureField({ id, keeper, picture, setPicture, description, words }: Props) {
  const [state, setState] = useState<'idle' | 'sending' | Problem>('idle')
  const address = `/api/content/posts/${id}/picture`

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > pictureLimit) return setState('too_large')
    setState('sending')
    // A picture belongs to a post: what was typed is kept first.
    const version = await keeper.flush()
    if (version === null || version === 0) return setState(version === 0 ? 'empty' : 'offline')
    try {
      const answer = await fetch(address, { method: 'PUT', body: file })
      if (answer.status === 413) return setState('too_large')
      if (answer.status === 422) return setState('wrong')
      if (!answer.ok) return setState('offline')
      const size: { width: number; height: number } = await answer.json()
      setPicture({ ...size, src: `${address}?at=${Date.now()}` })
      setState('idle')
    } catch {
      setState('offline')
    }
  }

  const remove = async () => {
    const answer = await fetch(address, { method: 'DELETE' }).catch(() => null)
    if (answer === null || !answer.ok) return setState('offline')
    setPicture(null)
    keeper.change({ description: '' })
  }

  return (
    <section className="card composer-card" aria-labelledby="picture-title">
      <h2 id="picture-title">{words.picture}</h2>
      {picture !== null && (
        <PrivatePicture
          className="picture"
          src={picture.src}
          alt={description}
          width={picture.width}
          height={picture.height}
        />
      )}
      <label className="button picture-choose">
        {picture === null ? words.pictureChoose : words.pictureReplace}
        <input
          type="file"
          className="sr-only"
          accept="image/jpeg,image/png,image/webp,image/gif"
          disabled={state === 'sending'}
          onChange={event => {
            void take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {picture !== null && (
        <button type="button" className="button" onClick={() => void remove()}>
          {words.pictureRemove}
        </button>
      )}
      <p className="composer-hint">{words.pictureHint}</p>
      <p role="status" className={state === 'idle' || state === 'sending' ? 'composer-hint' : 'form-error'}>
        {state === 'sending' ? words.pictureSending : state === 'idle' ? '' : words.pictureErrors[state]}
      </p>
      {picture !== null && (
        <label className="labelled">
          {words.pictureDescription}
          <input
            className="field"
            name="description"
            value={description}
            onChange={event => keeper.change({ description: event.currentTarget.value })}
          />
        </label>
      )}
    </section>
  )
}
