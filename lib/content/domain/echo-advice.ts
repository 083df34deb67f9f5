import type { Passage } from './echo'
import { wordsOf } from './words'

/** The one thing that would make a text more personal; the screen has the words. */
export type EchoAdvice =
  | { readonly rule: 'short' }
  /** The longest passage taken over, as it stands in the text. */
  | { readonly rule: 'passage'; readonly passage: string; readonly words: number }
  | { readonly rule: 'first_person' }
  | { readonly rule: 'concrete' }
  | { readonly rule: 'question' }
  | { readonly rule: 'own' }

/** From so many words in a row on, a passage is what strikes first. */
const longPassage = 9
const leastWords = 5

const firstPerson: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set(['je', 'j', 'me', 'm', 'moi', 'mon', 'ma', 'mes', 'mien', 'mienne', 'miens', 'miennes']),
  en: new Set(['i', 'me', 'my', 'mine', 'myself']),
}
const times = {
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre hier',
  en: 'monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december yesterday',
}
const timeWords = { fr: new Set(times.fr.split(' ')), en: new Set(times.en.split(' ')) }

/**
 * What would make a text more personal, from rules and not from a model, the most telling first: a long passage taken over, no
 * "I", nothing concrete (no number, day, month, name or place), no question; `own` when none of them applies. `passages` are
 * those shared with the nearest text, in UTF-16 units of `text`; `short` stands for a text too short to say.
 */
export function echoAdvice(text: string, language: 'fr' | 'en', passages: readonly Passage[]): EchoAdvice {
  const words = wordsOf(text)
  if (words.length < leastWords) return { rule: 'short' }
  const longest = longestOf(text, passages)
  if (longest !== null && longest.words >= longPassage) return { rule: 'passage', ...longest }
  if (!words.some(({ folded }) => firstPerson[language].has(folded))) return { rule: 'first_person' }
  if (!isConcrete(text, language)) return { rule: 'concrete' }
  if (longest !== null) return { rule: 'passage', ...longest }
  return text.includes('?') ? { rule: 'own' } : { rule: 'question' }
}

function longestOf(text: string, passages: readonly Passage[]): { passage: string; words: number } | null {
  let longest: { passage: string; words: number } | null = null
  for (const { start, end } of passages) {
    const passage = text.slice(start, end)
    const { length } = wordsOf(passage)
    if (longest === null || length > longest.words) longest = { passage, words: length }
  }
  return longest
}

/** A number, a day or month, or a capital letter where no sentence starts: a name of somebody or some place. */
function isConcrete(text: string, language: 'fr' | 'en'): boolean {
  const words = wordsOf(text)
  return words.some(({ folded, start, end }) => {
    if (/\p{N}/u.test(folded) || timeWords[language].has(folded)) return true
    const written = text.slice(start, end)
    const isName = /^\p{Lu}\p{Ll}/u.test(written) && !(language === 'en' && folded === 'i')
    return isName && !startsSentence(text, start)
  })
}

/** Whether nothing, or the end of a sentence or line, stands before a place in a text. */
function startsSentence(text: string, place: number): boolean {
  const before = text.slice(0, place).replace(/[ \t«»"“”'’(*•–—-]+$/u, '')
  return before === '' || /[.!?…:\n]$/u.test(before) || /\p{Extended_Pictographic}\uFE0F?$/u.test(before)
}
