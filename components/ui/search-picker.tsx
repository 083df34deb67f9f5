'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import './search-picker.css'
import { type SearchItem, useSearch } from './use-search'

export type { SearchItem } from './use-search'

export interface SearchPickerWords {
  readonly searching: string
  readonly none: string
  /** How many were found, with `{count}`. */
  readonly found: string
  readonly failed: string
  /** Offers the typed text itself, with `{text}`; left out where only what was found will do. */
  readonly create?: string
}

interface Props {
  /**
   * The form sends the picked id under this name, what was typed under `<name>Text`, and `1` under `<name>New` where the typed
   * text itself was chosen.
   */
  readonly name: string
  readonly label: string
  /** Answers `?q=…` with `{ items: [{ id, label, detail }] }`. */
  readonly url: string
  readonly words: SearchPickerWords
  readonly hint?: string
  readonly initial?: SearchItem
  readonly required?: boolean
  readonly autoFocus?: boolean
  /** Of what was typed where nothing was picked, and of pasted text with its line breaks, which a field would lose. */
  readonly onText?: (text: string) => void
  readonly onPick?: (item: SearchItem | null) => void
}

/**
 * A field that finds rows as one types: arrows, Home, End, Enter, Escape, pointer and touch. Without scripts it is a text field,
 * and the server reads `<name>Text`.
 */
export function SearchPicker(props: Props) {
  const { name, label, url, words, hint, initial, required, autoFocus, onText, onPick } = props
  const id = useId()
  const [text, setText] = useState(initial?.label ?? '')
  const [picked, setPicked] = useState<SearchItem | null>(initial ?? null)
  const [fresh, setFresh] = useState(false)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const { items, state } = useSearch(url, open && picked === null ? text : '')
  const typed = text.trim()
  // Not before the answer: whoever is quick would make somebody anew who is known.
  const offers = words.create !== undefined && typed !== '' && state !== 'asking'
  const choices = [...items, ...(offers ? [null] : [])]
  const shown = open && picked === null && !fresh && typed !== '' && state !== 'idle'

  const type = (next: string) => {
    setText(next)
    setOpen(true)
    setAt(0)
    setFresh(false)
    if (picked !== null) {
      setPicked(null)
      onPick?.(null)
    }
    onText?.(next)
  }
  const choose = (choice: SearchItem | null) => {
    setOpen(false)
    setFresh(choice === null)
    if (choice === null) return
    setPicked(choice)
    setText(choice.label)
    onPick?.(choice)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // The first closes the list; a dialog around it closes at the next.
      if (shown) event.stopPropagation()
      if (shown) event.preventDefault()
      setOpen(false)
      return
    }
    if (event.key === 'ArrowDown' && !shown) return setOpen(true)
    if (!shown) return
    if (choices.length === 0) {
      if (event.key === 'Enter') event.preventDefault()
      return
    }
    const steps: Record<string, number> = {
      ArrowDown: (at + 1) % choices.length,
      ArrowUp: (at - 1 + choices.length) % choices.length,
      PageDown: choices.length - 1,
      PageUp: 0,
    }
    const next = steps[event.key]
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter') choose(choices[at] ?? null)
    else return
    event.preventDefault()
  }

  return (
    <div className="search-picker">
      <label htmlFor={id}>{label}</label>
      <div className="search-picker-field">
        <input
          id={id}
          name={`${name}Text`}
          value={text}
          onChange={event => type(event.target.value)}
          onKeyDown={press}
          onFocus={event => event.target.select()}
          onBlur={() => setOpen(false)}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && choices.length > 0 ? `${id}-${at}` : undefined}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: only where a screen is opened to be typed into
          autoFocus={autoFocus}
          required={required}
          className="field"
          data-picked={picked !== null || fresh}
          onPaste={event => {
            const pasted = event.clipboardData.getData('text/plain')
            if (onText === undefined || !pasted.trim().includes('\n')) return
            event.preventDefault()
            type(pasted)
          }}
        />
        <input type="hidden" name={name} value={picked?.id ?? ''} />
        {fresh && <input type="hidden" name={`${name}New`} value="1" />}
        <p role="status" className="sr-only">
          {shown && sentence(words, state, items.length)}
        </p>
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          hidden={!shown}
          className="search-picker-list"
        >
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={choice?.id ?? 'create'}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={event => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <span className="search-picker-name">
                {choice?.label ?? words.create?.replace('{text}', () => typed.slice(0, 80))}
              </span>
              {choice?.detail != null && <span className="search-picker-detail">{choice.detail}</span>}
            </div>
          ))}
          {choices.length === 0 && (
            <p className="search-picker-note">{sentence(words, state, items.length)}</p>
          )}
        </div>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="search-picker-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

function sentence(words: SearchPickerWords, state: 'idle' | 'asking' | 'there' | 'failed', count: number) {
  if (state === 'asking') return words.searching
  if (state === 'failed') return words.failed
  return count === 0 ? words.none : words.found.replace('{count}', String(count))
}
