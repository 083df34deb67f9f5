import { wordList } from './word-list'

const SUSPECTS = new Set(
  wordList(`
    select, select one, n/a, n.a., na, #n/a, #null!, none, null, nil, nan, undefined, blank, (blank), empty, (empty), ?, ??, vide,
    (vide), aucun, aucune, non renseigné, non renseignée, non renseigne, non défini, non définie, sélectionner, choisir, not set,
    not specified, no value, (no value), aucune valeur
  `),
)

const LONGEST_SUSPECT = 24

/** True for a cell with nothing but white space (no-break spaces and zero-width marks included). */
export function isBlank(value: string): boolean {
  if (value === '') return true
  const first = value.charCodeAt(0)
  // A visible ASCII character settles nearly every cell.
  if (first > 32 && first < 127) return false
  return value.replace(/[\u200b\ufeff]/g, '').trim() === ''
}

const DASH = /^[\s\-–—_.]+$/

/** True for a cell of dashes, dots or underscores alone. */
export function isDash(value: string): boolean {
  return DASH.test(value)
}

/**
 * True for a filled cell that probably means "nothing": `Select`, `N/A`, `-`, `NULL`, `(vide)`. Only a suspicion: `Na` is
 * also a surname, so text columns keep it unless the mapping lists it under `blanks`.
 */
export function isBlankSuspect(value: string): boolean {
  if (value.length > LONGEST_SUSPECT || isBlank(value)) return false
  if (isDash(value)) return true
  return SUSPECTS.has(value.trim().toLowerCase())
}
