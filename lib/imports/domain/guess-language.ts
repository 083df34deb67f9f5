const WORDS: Readonly<Record<'fr' | 'en', ReadonlySet<string>>> = {
  fr: new Set(
    'le la les un une des du de et est sont pas que qui dans pour sur avec nous vous ils elle mais ou où ce cette ces mon ma mes notre votre plus très être avoir fait ai je tu il au aux en se ne comme chez'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and is are not that which in for on with we you they she but or this these my our your more very be have has was were i it to of at by as from will would their how what'.split(
      ' ',
    ),
  ),
}
const ACCENTS = /[éèêàçùôîûœ]/giu

/** French or English by the small words and the accents of a text; null when neither has more. */
export function guessLanguage(text: string): 'fr' | 'en' | null {
  let fr = Math.min(3, text.match(ACCENTS)?.length ?? 0)
  let en = 0
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (WORDS.fr.has(word)) fr += 1
    if (WORDS.en.has(word)) en += 1
  }
  return fr === en ? null : fr > en ? 'fr' : 'en'
}
