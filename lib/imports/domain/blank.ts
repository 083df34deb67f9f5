import { foldText } from './fold-text'

const SUSPECTS = new Set([
  'select',
  'n a',
  'na',
  '#n a',
  'none',
  'null',
  'nil',
  'nan',
  'undefined',
  'blank',
  'empty',
  '?',
  'vide',
  'aucun',
  'aucune',
  'non renseigne',
  'non renseignee',
  'non defini',
  'selectionner',
  'choisir',
  'not set',
  'not specified',
])

const LONGEST_SUSPECT = 24

/** True for a cell with nothing but white space (no-break spaces and zero-width marks included). */
export function isBlank(value: string): boolean {
  return value === '' || value.replace(/[\u200b\ufeff]/g, '').trim() === ''
}

/**
 * True for a filled cell that probably means "nothing": `Select`, `N/A`, `-`, `NULL`, `(vide)`. Only a suspicion: `Na` is
 * also a surname, so text columns keep it unless the mapping lists it under `blanks`.
 */
export function isBlankSuspect(value: string): boolean {
  if (value.length > LONGEST_SUSPECT || isBlank(value)) return false
  if (/^[\s\-–—_.]+$/.test(value)) return true
  return SUSPECTS.has(foldText(value))
}
