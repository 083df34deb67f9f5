import type { FormState } from '@/lib/platform/auth/form-state'
import type { FormWords } from './field-spec'
import { Notice } from './notice'

/** The sentence over a form: what is wrong with it as a whole, or what was done. */
export function FormNotice({
  state,
  words,
}: {
  readonly state: FormState | null
  readonly words: FormWords
}) {
  if (state === null) return null
  if (state.state === 'done') {
    const text = words.done[state.code]
    return text === undefined ? null : <Notice kind="done">{text}</Notice>
  }
  // A form whose fields say what is wrong needs no sentence over it.
  if (state.code === 'invalid' && Object.keys(state.fields).length > 0) return null
  return (
    <Notice kind="error">
      {(words.formErrors[state.code] ?? words.formErrors.unexpected)?.replace(
        '{wait}',
        waitOf(state.seconds),
      )}
      {state.errorId !== undefined && (
        <>
          {' '}
          {words.errorId} <code>{state.errorId}</code>
        </>
      )}
    </Notice>
  )
}

/** `40 s`, `12 min`: the same in every language. */
const waitOf = (seconds = 60): string => (seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`)
