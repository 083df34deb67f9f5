export interface Answers {
  /** What the form sends, name and value. */
  readonly entries: readonly (readonly [string, string])[]
  /** Fields that more than one column was given to; nothing may be sent then. */
  readonly duplicates: readonly { readonly field: string; readonly columns: readonly string[] }[]
}

const PICK = 'pick.'

/**
 * Turns what the mapping screen holds into what its action takes. The screen asks per column (`pick.<column>` = field, empty to
 * leave it out), the action per field (`column.<field>` = column, empty for none); ticked `blank` values become one text of
 * lines. Everything else goes through as it is.
 */
export function readAnswers(form: Iterable<readonly [string, string]>, fields: readonly string[]): Answers {
  const columns = new Map<string, string[]>()
  const blanks: string[] = []
  const others: (readonly [string, string])[] = []
  for (const [name, value] of form) {
    if (name === 'blank') blanks.push(value)
    else if (!name.startsWith(PICK)) others.push([name, value])
    else if (value !== '') columns.set(value, [...(columns.get(value) ?? []), name.slice(PICK.length)])
  }
  const duplicates = [...columns].flatMap(([field, picked]) =>
    picked.length > 1 ? [{ field, columns: picked }] : [],
  )
  const picked = fields.map(field => [`column.${field}`, columns.get(field)?.[0] ?? ''] as const)
  return { entries: [...others, ...picked, ['blanks', blanks.join('\n')]], duplicates }
}
