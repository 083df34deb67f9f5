'use client'

import { useState } from 'react'
import type { Draft, VersionedDraft } from '@/lib/content/domain/draft'
import type { ComposerWords } from './words'

interface Props {
  readonly mine: Draft
  readonly theirs: VersionedDraft
  readonly settle: (draft: Draft) => void
  readonly words: ComposerWords['conflict']
}

/** Two versions of one text side by side, to choose from or to merge. */
export function ConflictView({ mine, theirs, settle, words }: Props) {
  const [merged, setMerged] = useState(mine.body)
  return (
    <section className="card composer-card conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{words.title}</h2>
      <p>{words.hint}</p>
      <div className="conflict-both">
        <div>
          <h3>{words.mine}</h3>
          <p className="marked">{mine.body}</p>
          <button type="button" className="button" onClick={() => settle(mine)}>
            {words.keepMine}
          </button>
        </div>
        <div>
          <h3>{words.theirs}</h3>
          <p className="marked">{theirs.draft.body}</p>
          <button type="button" className="button" onClick={() => settle(theirs.draft)}>
            {words.keepTheirs}
          </button>
        </div>
      </div>
      <label className="labelled">
        {words.merge}
        <textarea
          className="field composer-small"
          rows={6}
          value={merged}
          onChange={event => setMerged(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        className="button button-primary"
        onClick={() => settle({ ...mine, body: merged })}
      >
        {words.keepMerged}
      </button>
    </section>
  )
}
