import { and, eq } from 'drizzle-orm'
import { postPicture } from '@/db/schema/content'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { Picture } from '../domain/clean-picture'
import { lockOwnPost } from './save-post-own'

/** Puts a cleaned picture to a post of the writer's, in place of the one before. */
export async function keepPicture(scope: WriteScope, postId: string, picture: Picture): Promise<void> {
  const post = await lockOwnPost(scope, postId)
  if (post.publishedAt !== null) throw new Refusal('invalid', { fields: { id: 'published' } })
  const { mime, width, height } = picture
  const content = { mime, width, height, bytes: Buffer.from(picture.bytes) }
  await scope.db
    .insert(postPicture)
    .values({ organizationId: scope.organizationId, postId, memberId: post.memberId, ...content })
    .onConflictDoUpdate({ target: [postPicture.organizationId, postPicture.postId], set: content })
}

/** Takes the picture from a post of the writer's. */
export async function removePicture(scope: WriteScope, postId: string): Promise<void> {
  const post = await lockOwnPost(scope, postId)
  if (post.publishedAt !== null) throw new Refusal('invalid', { fields: { id: 'published' } })
  await scope.db
    .delete(postPicture)
    .where(and(eq(postPicture.organizationId, scope.organizationId), eq(postPicture.postId, postId)))
}
