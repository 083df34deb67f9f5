'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { type SearchItem, SearchPicker, type SearchPickerWords } from '@/components/ui/search-picker'

interface Props {
  readonly label: string
  readonly hint: string
  readonly go: string
  readonly initial: SearchItem | null
  /** What was typed and sent without a choice. */
  readonly typed: string | null
  readonly words: SearchPickerWords
}

/** Whom a touch is about: picking a person asks the server what of him can be answered; a name alone asks whom it may be. */
export function ChoosePerson({ label, hint, go, initial, typed, words }: Props) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const choose = (item: SearchItem | null) => {
    if (item === null || item.id === initial?.id) return
    start(() => router.replace(`/signals/touches?person=${item.id}` as Route, { scroll: false }))
  }
  return (
    <form action="/signals/touches" className="touch-person" aria-busy={pending}>
      <SearchPicker
        key={initial?.id ?? typed}
        name="person"
        label={label}
        url="/api/people"
        words={words}
        hint={hint}
        {...(initial === null ? {} : { initial })}
        onPick={choose}
      />
      <button type="submit" className="button">
        {go}
      </button>
    </form>
  )
}
