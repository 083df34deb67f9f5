'use client'

import { useState } from 'react'
import { PrivatePicture } from '@/components/ui/private-picture'
import { withLink } from '@/lib/content/domain/network-address'
import { foldOf } from '@/lib/content/domain/network-limits'
import { type Network, networks } from '@/lib/content/domain/networks'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly author: string
  readonly network: Network
  readonly body: string
  readonly variants: Readonly<Partial<Record<Network, string>>>
  readonly link: string
  readonly picture: {
    readonly src: string
    readonly alt: string
    readonly width: number
    readonly height: number
  } | null
  readonly words: ComposerWords
}

/** Roughly what the readers of a network see first, and after "see more". */
export function Preview({ author, network, body, variants, link, picture, words }: Props) {
  const [chosen, choose] = useState<Network>(network)
  const [isOpen, setOpen] = useState(false)
  const offered = networks.filter(each => each === network || variants[each] !== undefined)
  const shown = offered.includes(chosen) ? chosen : network
  const own = shown === network ? body : (variants[shown] ?? body)
  const text = withLink(own, link)
  const fold = foldOf(shown, text)
  return (
    <section className="card composer-card" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.preview.title}</h2>
      {offered.length > 1 && (
        <div className="choices">
          {offered.map(each => (
            <button
              key={each}
              type="button"
              className="choice-button"
              aria-pressed={each === shown}
              onClick={() => choose(each)}
            >
              {words.networks[each]}
            </button>
          ))}
        </div>
      )}
      <p className="composer-hint">{fill(words.preview.note, { network: words.networks[shown] })}</p>
      <article className="preview" data-network={shown}>
        <p className="preview-who">
          <span className="avatar" aria-hidden="true">
            {author.slice(0, 1)}
          </span>
          <span>
            <strong>{author}</strong>
            <span className="preview-when">{words.preview.now}</span>
          </span>
        </p>
        {own.trim() === '' ? (
          <p className="composer-note">{words.preview.empty}</p>
        ) : (
          <p className="preview-text">
            {fold === null || isOpen ? text : text.slice(0, fold)}
            {fold !== null && (
              <button
                type="button"
                className="preview-more"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? words.preview.less : words.preview.more}
              </button>
            )}
          </p>
        )}
        {picture !== null && (
          <PrivatePicture
            className="preview-picture"
            src={picture.src}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
          />
        )}
      </article>
    </section>
  )
}
