'use client'

import { type DragEvent, useState } from 'react'
import { type SearchItem, SearchPicker, type SearchPickerWords } from '@/components/ui/search-picker'
import { isCard, readCards } from '@/lib/people/domain/vcard'

export interface PersonFieldWords {
  readonly person: string
  readonly personHint: string
  /** `{name}` is whom the card names, `{count}` how many a file of cards does. */
  readonly card: string
  readonly cards: string
  readonly cardFile: string
  readonly another: string
  readonly noCard: string
}

interface Props {
  readonly words: PersonFieldWords
  readonly picker: SearchPickerWords
  readonly initial: SearchItem | null
}

interface Card {
  readonly name: string
  readonly detail: string
  /** The card itself, for the server to read. */
  readonly text: string
}

/** Somebody found as one types, a pasted profile address, or a vCard that is pasted, dropped or opened. */
export function PersonField({ words, picker, initial }: Props) {
  const [cards, setCards] = useState<readonly Card[] | null>(null)
  const [at, setAt] = useState(0)
  const take = (text: string) => {
    if (!isCard(text)) return
    setCards(cardsIn(text))
    setAt(0)
  }
  const open = async (file: File | undefined) => {
    if (file !== undefined && file.size < 2_000_000) take(await file.text())
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file === undefined) take(event.dataTransfer.getData('text/plain'))
    else void open(file)
  }
  if (cards !== null)
    return (
      <div className="person-card">
        <input type="hidden" name="personText" value={cards[at]?.text ?? ''} />
        {cards.length > 1 ? (
          <label>
            {words.cards.replace('{count}', String(cards.length))}
            <select value={at} onChange={event => setAt(Number(event.target.value))} className="select">
              {cards.map(({ name, detail }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cards of one file keep their order
                <option key={index} value={index}>
                  {detail === '' ? name : `${name}, ${detail}`}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p>
            <strong>
              {cards[0] === undefined ? words.noCard : words.card.replace('{name}', cards[0].name)}
            </strong>{' '}
            <span className="text-muted">{cards[0]?.detail}</span>
          </p>
        )}
        <button type="button" className="button" onClick={() => setCards(null)}>
          {words.another}
        </button>
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut; pasting and opening one are there too
    <div className="person-field" onDragOver={event => event.preventDefault()} onDrop={drop}>
      <SearchPicker
        name="person"
        label={words.person}
        url="/api/people"
        words={picker}
        hint={words.personHint}
        {...(initial === null ? {} : { initial })}
        required
        autoFocus={initial === null}
        onText={take}
      />
      <label className="button person-file">
        {words.cardFile}
        <input
          type="file"
          accept=".vcf,text/vcard,text/x-vcard"
          className="sr-only"
          onChange={event => void open(event.target.files?.[0])}
        />
      </label>
    </div>
  )
}

/** Each card that names somebody, alone. */
const cardsIn = (text: string): Card[] =>
  (text.match(/begin:vcard[\s\S]*?end:vcard/gi) ?? []).flatMap(part => {
    const [human] = readCards(part)
    if (human === undefined) return []
    const detail = [human.position, human.company, human.email].filter(
      known => known !== null && known !== human.name,
    )
    // A photograph in it is of no use here and would not fit.
    return [{ name: human.name, detail: detail.join(', '), text: withoutPictures(part) }]
  })

const withoutPictures = (card: string): string =>
  card.replace(/^(?:photo|logo|sound|key|note)[;:][^\n]*(?:\r?\n[ \t][^\n]*)*\r?\n/gim, '').slice(0, 20_000)
