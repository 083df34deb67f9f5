'use client'

import { useEffect, useState } from 'react'
import { unsavedCopies } from './draft-copies'
import type { ComposerWords } from './words'

interface Props {
  readonly memberId: string
  readonly id: string
  readonly words: ComposerWords
}

/** Texts that were begun on this device and never reached the server: a closed tab without a connection. */
export function UnsavedNotice({ memberId, id, words }: Props) {
  const [found, setFound] = useState<readonly { id: string; start: string }[]>([])
  useEffect(() => {
    setFound(
      unsavedCopies(memberId, id).map(({ id: other, copy }) => ({
        id: other,
        start: copy.draft.body.trim().slice(0, 60),
      })),
    )
  }, [memberId, id])
  if (found.length === 0) return null
  return (
    <aside className="card composer-card" aria-label={words.unsaved}>
      <p>{words.unsaved}</p>
      <ul>
        {found.map(each => (
          <li key={each.id}>
            “{each.start}”{' '}
            <a className="link" href={`/content/posts/new?id=${each.id}`}>
              {words.takeUp}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
