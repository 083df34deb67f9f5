/** At most so many words of a query count; nobody types more to find a human. */
const mostWords = 6

/**
 * A text as `to_tsquery` of PostgreSQL has it: every word begins a word of the person, in any order. An e-mail address is one
 * word there, so a whole one is asked for as such and the start of one by what is before its `@`. Null where the text holds no
 * word: nobody is found by nothing.
 */
export function peopleWords(text: string): string | null {
  const folded = text.normalize('NFKC').toUpperCase().toLowerCase()
  const addresses = folded.match(/[^\s@<>"',;:()]+@[^\s@<>"',;:()]*/g) ?? []
  const rest = addresses.reduce((left, address) => left.replace(address, ' '), folded)
  const words = [
    ...addresses.map(address => (/@.+\../.test(address) ? address : (address.split('@')[0] ?? ''))),
    ...(rest.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []),
  ].filter(word => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return null
  return words
    .slice(0, mostWords)
    .map(word => `'${word.replace(/[\\']/g, '').slice(0, 60)}':*`)
    .join(' & ')
}
