import { and, eq } from 'drizzle-orm'
import { newId } from '@/db/id'
import { postComment } from '@/db/schema/plan'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import { publish } from '@/lib/platform/live/publish'
import { mentionsIn } from '../domain/plan-mentions'
import type { RemoveComment, WriteComment } from '../inputs'
import { findCommentedPost, listMentionable } from '../queries/list-comments'

/** A remark on a post the reader sees. Whom it names is read from its text, among those who can be named there. */
export async function writeComment(scope: WriteScope, { postId, body }: WriteComment): Promise<string> {
  const { organizationId, memberId: authorId } = scope
  if (authorId === null) throw new Refusal('forbidden')
  const found = await findCommentedPost(scope, postId)
  if (found === null) throw new Refusal('not_found')
  const id = newId<'comment'>()
  const mentions = mentionsIn(body, await listMentionable(scope, postId))
  await scope.db.insert(postComment).values({ organizationId, id, postId, authorId, body, mentions })
  await publish(scope, `comments:${postId}`)
  await publish(scope, 'plan', found.memberId)
  return id
}

/** Takes one's own remark away. */
export async function removeComment(scope: WriteScope, { id }: RemoveComment): Promise<void> {
  if (scope.memberId === null) throw new Refusal('forbidden')
  const [gone] = await scope.db
    .delete(postComment)
    .where(
      and(
        eq(postComment.organizationId, scope.organizationId),
        eq(postComment.id, id),
        eq(postComment.authorId, scope.memberId),
      ),
    )
    .returning({ postId: postComment.postId })
  if (gone === undefined) throw new Refusal('not_found')
  await publish(scope, `comments:${gone.postId}`)
}
