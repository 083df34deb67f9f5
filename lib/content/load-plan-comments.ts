import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import type { Mentionable } from './domain/plan-mentions'
import { findOwnTimeZone } from './queries/find-plan-author'
import { type CommentRow, findCommentedPost, listComments, listMentionable } from './queries/list-comments'

export interface CommentsView {
  readonly postId: string
  /** The reader's seat: he may take his own remarks away. */
  readonly reader: string | null
  readonly timeZone: string
  readonly comments: readonly CommentRow[]
  /** Who can be named, without the reader. */
  readonly people: readonly Mentionable[]
}

/** The remarks on a post the reader may see; null where he may not, or where there is none. */
export async function loadComments(postId: string): Promise<CommentsView | null> {
  const scope = await requireScope('content:read')
  return inScope(scope, async open => {
    const [post, comments, people, timeZone] = await Promise.all([
      findCommentedPost(open, postId),
      listComments(open, postId),
      listMentionable(open, postId),
      findOwnTimeZone(open),
    ])
    return post === null ? null : { postId, reader: scope.memberId, timeZone, comments, people }
  })
}
