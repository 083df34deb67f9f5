import type { Scope } from '@/db/scope'
import { Refusal } from '../action/result'
import { makeSlots } from './upload-slots'

// Together they are held down before they come here, by address.
const takeSlot = makeSlots({ all: Number.POSITIVE_INFINITY, each: 3 })

/** Runs an upload of a member's, of which a few may be under way at once. Throws a Refusal: `uploading`. */
export async function asUploadOf<Result>(
  { organizationId, memberId }: Scope,
  work: () => Promise<Result>,
): Promise<Result> {
  const slot = takeSlot(`${organizationId} ${memberId}`)
  if (typeof slot === 'string') throw new Refusal('uploading')
  try {
    return await work()
  } finally {
    slot.free()
  }
}
