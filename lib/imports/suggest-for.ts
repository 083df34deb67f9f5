import type { ImportKind } from './domain/fields'
import { type ImportMapping, suggestMapping } from './domain/mapping'
import type { FileFacts } from './recognise-file'
import type { Recognition } from './recognition'

/** The recognition of a file for a kind, and the mapping to begin with; without a kind nothing is suggested. */
export function suggestFor(
  facts: FileFacts,
  kind: ImportKind | null,
): { recognition: Recognition; mapping: ImportMapping } {
  if (kind === null)
    return { recognition: { ...facts, crm: null, suggestions: [] }, mapping: { columns: {} } }
  const profiles = facts.columns.map(({ profile }) => profile)
  const { crm, columns, mapping } = suggestMapping(kind, facts.columns, profiles)
  return { recognition: { ...facts, crm, suggestions: columns }, mapping }
}
