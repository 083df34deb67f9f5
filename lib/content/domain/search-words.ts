/** Letters with an accent that French, English and their neighbours write, and each without. */
export const accented = 'àâäáãåāçćčèéêëēìíîïīñńòóôöõōùúûüūýÿžźśšł'
export const unaccented = 'aaaaaaaccceeeeeiiiiinnoooooouuuuuyyzzssl'

const plain = new Map([...accented].map((letter, index) => [letter, [...unaccented][index] ?? letter]))

/** A query as the search compares it: lower case, without accents, ligatures apart. `translate()` does the same to texts in SQL. */
export const foldSearch = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()]
    .map(letter => plain.get(letter) ?? letter)
    .join('')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
