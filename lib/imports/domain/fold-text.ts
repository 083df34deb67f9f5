const MARKS = /\p{M}+/gu
const NOT_WORD = /[^\p{L}\p{N}#%&?]+/gu

/**
 * Folds a header, a stage name or a month for comparison: accents, case, punctuation and spacing no longer matter.
 * `"Affaire - Étape*"` and `affaire_etape` both give `affaire etape`. Not for identities: see `nameKey`.
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(NOT_WORD, ' ').trim()
}

/**
 * Copies a string out of the chunk it was cut from. V8 keeps the whole chunk alive behind a slice, so anything that is
 * kept longer than its batch (distinct values, evidence) must be detached or memory grows with the file.
 */
export function detachText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}
