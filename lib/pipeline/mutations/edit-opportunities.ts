import type { WriteScope } from '@/db/scoped'
import { type ErrorCode, Refusal } from '@/lib/platform/action/result'
import type { EditMany } from '../inputs'
import { editOpportunity } from './edit-opportunity'
import { moveOpportunity } from './move-opportunity'

/** What became of one of many rows. */
export interface EditedRow {
  readonly id: string
  readonly outcome: 'done' | ErrorCode
  /** A code per field that is wrong. */
  readonly fields?: Readonly<Record<string, string>>
}

/**
 * One change of many opportunities. Each names the version that was seen; one that changed since, or may not be changed, is left
 * as it is and reported, and the others are done. Throws `not_found` when none of them is there.
 */
export async function editOpportunities(scope: WriteScope, input: EditMany): Promise<EditedRow[]> {
  const outcomes = new Map<string, EditedRow>()
  // Always in the same order, so that two who change the same rows do not wait for each other.
  for (const seen of input.row.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
    outcomes.set(seen.id, await editOne(scope, seen, input))
  if ([...outcomes.values()].every(({ outcome }) => outcome === 'not_found')) throw new Refusal('not_found')
  return input.row.flatMap(({ id }) => outcomes.get(id) ?? [])
}

async function editOne(
  scope: WriteScope,
  seen: EditMany['row'][number],
  input: EditMany,
): Promise<EditedRow> {
  const { id } = seen
  try {
    // Both refuse before they write.
    if (input.field === 'stage' && input.stage !== undefined)
      await moveOpportunity(scope, { ...seen, stageId: input.stage })
    else await editOpportunity(scope, { ...seen, ...changeOf(input) })
    return { id, outcome: 'done' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { id, outcome: error.code, ...(error.fields === undefined ? {} : { fields: error.fields }) }
  }
}

function changeOf({ field, owner, ...given }: EditMany) {
  if (field === 'owner') return { memberId: owner }
  if (field === 'stage') return {}
  // A field that was chosen and left empty is taken away.
  return { [field]: given[field] ?? null }
}
