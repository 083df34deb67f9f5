/** A word of a text as echo compares it, and where it stands in the text as written. */
export interface Word {
  /** After NFKC and case folding. */
  readonly folded: string
  /** Of its first character, in UTF-16 units of the text. */
  readonly start: number
  /** After its last character. */
  readonly end: number
}

/** What a network adds to a text, and what a copy changes first: links, hashtags, mentions. */
const additions =
  /(?:https?:\/\/|www\.)\S+|\b(?:[a-z0-9-]+\.)+(?:com|fr|net|org|io|in|eu|be|ch|ly|me|co)\/\S*|(?<![\p{L}\p{N}_])[#＃@＠][\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}_]/giu

/** One character with the marks that belong to it, so that composing it keeps its place in the text. */
const clusters = /\P{M}\p{M}*/gu
const plain = /^[\p{ASCII}]$/u
const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u
/** Marks that only say how a character is drawn: variation selectors, joiners, enclosing keycaps. */
const dressing = /\p{Cf}|\p{Variation_Selector}|\p{Me}/gu

/**
 * The words of a text as echo counts them: without links, hashtags, mentions, emoji and punctuation; styled Unicode letters
 * as the plain ones (NFKC), case folded.
 */
export function wordsOf(text: string): Word[] {
  const blanked = text.replace(additions, addition => ' '.repeat(addition.length))
  const words: Word[] = []
  let folded = ''
  let start = 0
  let end = 0
  const close = () => {
    if (folded !== '') words.push({ folded, start, end })
    folded = ''
  }
  for (const match of blanked.matchAll(clusters)) {
    const [cluster] = match
    const simple = plain.test(cluster)
    const shown = simple ? cluster : cluster.replace(dressing, '').normalize('NFKC')
    // A character that is only dressing joins what stands around it.
    if (shown === '') continue
    // Upper case first: it is the one way JavaScript has to make ß and ss, or final and other sigma, the same.
    const letters = simple ? shown.toLowerCase() : shown.toUpperCase().toLowerCase().normalize('NFC')
    for (const letter of letters) {
      if (!wordCharacter.test(letter)) {
        close()
        continue
      }
      if (folded === '') start = match.index
      folded += letter
      end = match.index + cluster.length
    }
  }
  close()
  return words
}
