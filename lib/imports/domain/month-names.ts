import { foldText } from './fold-text'

/** English and French, whole and as LinkedIn, Excel, HubSpot and French locales shorten them; accents and dots aside. */
const NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'janv', 'janvier'],
  ['feb', 'february', 'fev', 'fevr', 'fevrier'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juill', 'juillet'],
  ['aug', 'august', 'aou', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
]

const MONTHS = new Map(NAMES.flatMap((names, i) => names.map(name => [name, i + 1] as const)))

/** Month 1 to 12 of an English or French name or abbreviation; null for any other word. */
export function monthOf(name: string): number | null {
  return MONTHS.get(foldText(name)) ?? null
}
