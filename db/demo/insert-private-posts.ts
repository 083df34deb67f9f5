import { sql } from 'drizzle-orm'
import { post } from '../schema/content'
import type { WriteScope } from '../scoped'
import { insertRows } from './insert-rows'
import type { PostRow } from './rows'

/** Whether nobody but its author may see it, not even the organization itself. */
export const isPrivate = ({ status, shared }: PostRow): boolean =>
  shared !== true && (status === 'idea' || status === 'draft')

/** Row-level security lets only the author write an unshared idea or draft: the transaction takes each one's seat in turn. */
export async function insertPrivatePosts(scope: WriteScope, posts: readonly PostRow[]): Promise<void> {
  const sit = (memberId: string) =>
    scope.db.execute(sql`select set_config('app.member_id', ${memberId}, true)`)
  for (const author of new Set(posts.map(({ memberId }) => memberId))) {
    await sit(author)
    await insertRows(
      scope,
      post,
      posts.filter(({ memberId }) => memberId === author),
    )
  }
  await sit(scope.memberId ?? '')
}
