import type { Scope } from '@/db/scope'
import { inWriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { savePostInput } from './inputs'
import { type SavedPost, savePost } from './mutations/save-post'

/**
 * What autosave asks, as a route and not as an action: a page of the release before still knows its address, it goes on when
 * the page closes, and it does not make the page anew at every pause in typing.
 */
export type SaveAnswer =
  | { readonly saved: SavedPost }
  | { readonly code: 'conflict'; readonly current: unknown }
  | { readonly code: 'invalid'; readonly field: string }

export async function saveDraft(scope: Scope, id: string, sent: unknown): Promise<SaveAnswer> {
  const parsed = savePostInput.safeParse(typeof sent === 'object' ? { ...sent, id } : sent)
  if (!parsed.success) return { code: 'invalid', field: parsed.error.issues[0]?.path.join('.') ?? '' }
  try {
    return { saved: await inWriteScope(scope, writer => savePost(writer, parsed.data)) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict')
      return { code: 'conflict', current: error.current }
    throw error
  }
}
