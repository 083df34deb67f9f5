import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

export interface StoredPicture {
  readonly mime: string
  readonly bytes: Buffer
}

/** The picture of a post that the scope may see; null when there is none. */
export async function findPostPicture(scope: ReadScope, postId: string): Promise<StoredPicture | null> {
  const [row] = await scope.db.execute<{ mime: string; bytes: Buffer }>(sql`
    select mime, bytes from post_picture where organization_id = ${scope.organizationId} and post_id = ${postId}`)
  return row === undefined ? null : { mime: row.mime, bytes: row.bytes }
}
