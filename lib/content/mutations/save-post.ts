import { and, eq, notInArray, sql } from 'drizzle-orm'
import { post, postPicture, postVariant } from '@/db/schema/content'
import { brief } from '@/db/schema/plan'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { type Draft, sameDraft } from '../domain/draft'
import { draftOf } from '../domain/draft-of-post'
import { instantOfField, localField } from '../domain/local-field'
import { readAddress } from '../domain/network-address'
import { networks } from '../domain/networks'
import type { SavePost } from '../inputs'
import { findOwnTimeZone } from '../queries/find-plan-author'
import type { Post } from '../queries/find-post'
import { findStartText } from '../queries/find-post-start'
import { lockOwnPost, requireAuthor } from './save-post-own'

export interface SavedPost {
  readonly id: string
  readonly version: number
}

/**
 * Keeps what an author typed. Version 0 makes the post; the same save sent again, as after an answer that was lost, changes
 * nothing. What was changed elsewhere since comes back as a conflict, with the draft as it is now.
 */
export async function savePost(scope: WriteScope, input: SavePost): Promise<SavedPost> {
  if (input.version === 0 && (await insertPost(scope, input))) return { id: input.id, version: 1 }
  const current = await lockOwnPost(scope, input.id)
  const kept = draftOf(current)
  if (sameDraft(kept, comparable(input.draft, current))) return { id: input.id, version: current.version }
  if (current.version !== input.version || current.publishedAt !== null)
    throw new Refusal('conflict', {
      current: { version: current.version, status: current.status, draft: kept },
    })
  await scope.db
    .update(post)
    .set({
      ...columnsOf(input.draft),
      plannedFor: plannedFor(input.draft, current),
      editedAt: sql`now()`,
      version: sql`${post.version} + 1`,
    })
    .where(mine(scope, input.id))
  await saveParts(scope, input.id, input.draft)
  return { id: input.id, version: current.version + 1 }
}

const mine = (scope: WriteScope, id: string) =>
  and(eq(post.organizationId, scope.organizationId), eq(post.id, id), eq(post.memberId, requireAuthor(scope)))

/** The draft as it would come back: an address that is none is not kept, nor what a picture shows that is not there. */
const comparable = (draft: Draft, current: Post): Draft => ({
  ...draft,
  link: linkOf(draft) ?? '',
  description: current.picture === null ? '' : draft.description,
})

const linkOf = ({ link }: Draft): string | null => (readAddress(link) === null ? null : link.trim())

const columnsOf = (draft: Draft) => ({
  body: draft.body,
  language: draft.language,
  voice: draft.voice,
  intent: draft.intent,
  network: draft.network,
  link: linkOf(draft),
})

/** The same minute stays the same instant, also in the hour that autumn repeats; what is scheduled keeps a time. */
function plannedFor(draft: Draft, { plannedFor: before, timeZone, status }: Post): Date | null {
  if (before !== null && localField(timeZone, before) === draft.plannedFor) return before
  const chosen = instantOfField(timeZone, draft.plannedFor)
  return chosen === null && status === 'scheduled' ? before : chosen
}

/** Makes the post; false when there is one of that id already. */
async function insertPost(
  scope: WriteScope,
  { id, draft, startedFrom, brief: briefId }: SavePost,
): Promise<boolean> {
  const memberId = requireAuthor(scope)
  const start = startedFrom === null ? null : await findStartText(scope, startedFrom)
  const made = await scope.db
    .insert(post)
    .values({
      ...columnsOf(draft),
      organizationId: scope.organizationId,
      id,
      memberId,
      status: 'draft',
      plannedFor: instantOfField(await findOwnTimeZone(scope), draft.plannedFor),
      startedFromId: start?.id ?? null,
    })
    .onConflictDoNothing()
    .returning({ id: post.id })
  if (made.length === 0) return false
  await saveParts(scope, id, draft)
  if (briefId !== null) await answerBrief(scope, briefId, id)
  return true
}

async function saveParts(
  scope: WriteScope,
  postId: string,
  { network, variants, description }: Draft,
): Promise<void> {
  const { organizationId } = scope
  const memberId = requireAuthor(scope)
  const rows = networks.flatMap(other => {
    const body = variants[other]
    return other === network || body === undefined
      ? []
      : [{ organizationId, postId, memberId, network: other, body }]
  })
  const ofPost = and(eq(postVariant.organizationId, organizationId), eq(postVariant.postId, postId))
  const kept = rows.map(row => row.network)
  await scope.db
    .delete(postVariant)
    .where(kept.length === 0 ? ofPost : and(ofPost, notInArray(postVariant.network, kept)))
  if (rows.length > 0)
    await scope.db
      .insert(postVariant)
      .values(rows)
      .onConflictDoUpdate({
        target: [postVariant.organizationId, postVariant.postId, postVariant.network],
        set: { body: sql`excluded.body` },
      })
  await scope.db
    .update(postPicture)
    .set({ description })
    .where(and(eq(postPicture.organizationId, organizationId), eq(postPicture.postId, postId)))
}

/** What became of a brief to the writer: this post. A brief of somebody else, or one answered already, is left as it is. */
async function answerBrief(scope: WriteScope, id: string, postId: string): Promise<void> {
  await scope.db
    .update(brief)
    .set({ postId, status: 'taken', version: sql`${brief.version} + 1` })
    .where(
      and(
        eq(brief.organizationId, scope.organizationId),
        eq(brief.id, id),
        eq(brief.memberId, requireAuthor(scope)),
        sql`${brief.postId} is null and ${brief.status} in ('open', 'taken')`,
      ),
    )
}
