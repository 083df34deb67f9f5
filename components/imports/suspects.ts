import type { ImportView } from '@/lib/imports/view'

interface Suspect {
  readonly value: string
  readonly columns: readonly string[]
  readonly count: number
}

/** Field types that keep any text. In the others, a value that means "nothing" is read as such without asking. */
const KEEPING = new Set(['text', 'name', 'phone', 'stage', 'status'])
const MOST_SHOWN = 12
const MOST_COLUMNS = 3

/**
 * The values that probably mean "nothing" in the columns that are read as text, most frequent first, and those already
 * taken as blank. Case matters: the file is read as it is written.
 */
export function listSuspects({
  fields,
  recognition,
  answers,
}: Pick<ImportView, 'fields' | 'recognition' | 'answers'>) {
  const kept = new Set(
    fields.flatMap(({ type, column }) => (KEEPING.has(type) && column !== null ? [column] : [])),
  )
  const found = new Map<string, { value: string; columns: string[]; count: number }>()
  for (const { name, profile } of recognition?.columns ?? []) {
    if (!kept.has(name)) continue
    for (const { value, count } of profile.suspects) {
      const key = value.trim()
      const suspect = found.get(key) ?? { value: key, columns: [], count: 0 }
      if (suspect.columns.length < MOST_COLUMNS) suspect.columns.push(name)
      found.set(key, { ...suspect, count: suspect.count + count })
    }
  }
  const chosen = (answers.blanks ?? []).filter(value => !found.has(value))
  const suspects: Suspect[] = [...found.values()].sort((a, b) => b.count - a.count).slice(0, MOST_SHOWN)
  return [...suspects, ...chosen.map(value => ({ value, columns: [], count: 0 }))]
}
