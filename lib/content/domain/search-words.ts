/** Letters with an accent and each without: the same as in `reference_search` of the migrations. */
const accented = 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ'
const unaccented = 'aaaaaaceeeeiiiinooooouuuuyy'
const plain = new Map([...accented].map((letter, index) => [letter, [...unaccented][index] ?? letter]))

/** Lower case, without accents. */
export const foldSearch = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()].map(letter => plain.get(letter) ?? letter).join('')

/**
 * The ways a query is searched: as written, as its dictionary knows the endings with their accents, and without accents, with
 * ligatures joined and apart, as people type "coeur" for "cœur".
 */
export function searchVariants(text: string): string[] {
  const folded = foldSearch(text)
  const joined = folded.replaceAll('oe', 'œ').replaceAll('ae', 'æ')
  const apart = folded.replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  return [...new Set([text, folded, joined, apart])]
}
