import type { SaveState } from './draft-keeper'
import type { ComposerWords } from './words'

interface Props {
  readonly state: SaveState
  readonly isKept: boolean
  readonly recovered: boolean
  readonly id: string
  readonly words: ComposerWords
}

/** In words, whether what was typed is safe. */
export function SaveLine({ state, isKept, recovered, id, words }: Props) {
  const bad = !['untouched', 'waiting', 'saving', 'saved'].includes(state)
  const shown = state === 'untouched' && isKept ? 'saved' : state
  return (
    <p role="status" className={bad ? 'save-line save-line-bad' : 'save-line'} data-state={shown}>
      {words.states[shown]} {recovered && words.recovered}{' '}
      {state === 'signed_out' && (
        <a
          className="link"
          href={`/sign-in?next=${encodeURIComponent(`/content/posts/${id}`)}`}
          target="_blank"
          rel="noreferrer"
        >
          {words.signIn}
        </a>
      )}
    </p>
  )
}
