import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { titleOf } from '../domain/plan'
import type { Mentionable } from '../domain/plan-mentions'

export interface CommentRow {
  readonly id: string
  readonly authorId: string
  readonly authorName: string
  readonly body: string
  readonly mentions: readonly string[]
  readonly at: Date
}

/** Whose post it is, where the reader may see it; null otherwise. */
export async function findCommentedPost(
  scope: ReadScope,
  postId: string,
): Promise<{ memberId: string } | null> {
  const rows = await readRows<{ member_id: string }>(
    scope,
    sql`select member_id from post where organization_id = ${scope.organizationId} and id = ${postId}::uuid`,
  )
  return rows[0] === undefined ? null : { memberId: rows[0].member_id }
}

/** The remarks on a post, the oldest first. */
export async function listComments(scope: ReadScope, postId: string): Promise<CommentRow[]> {
  const rows = await readRows<{
    id: string
    author_id: string
    author: string
    body: string
    mentions: string[]
    created_at: string
  }>(
    scope,
    sql`select c.id, c.author_id, m.name as author, c.body, c.mentions, c.created_at
      from post_comment c join member m on m.organization_id = c.organization_id and m.id = c.author_id
      where c.organization_id = ${scope.organizationId} and c.post_id = ${postId}::uuid
      order by c.created_at, c.id limit 500`,
  )
  return rows.map(row => ({
    id: row.id,
    authorId: row.author_id,
    authorName: row.author,
    body: row.body,
    mentions: row.mentions,
    at: new Date(row.created_at),
  }))
}

/**
 * Who can be named in a remark on a post: its author, who leads him, marketing, whoever remarked on it, and whose content the
 * reader may see; all by name, without the reader.
 */
export async function listMentionable(scope: ReadScope, postId: string): Promise<Mentionable[]> {
  const seen =
    scope.contentMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.contentMembers.join(',')}}`}::uuid[])`
  return readRows<{ id: string; name: string }>(
    scope,
    sql`select m.id, m.name from member m
      where m.organization_id = ${scope.organizationId} and m.status = 'active' and m.id is distinct from ${scope.memberId}::uuid
        and exists (select from post p where p.organization_id = m.organization_id and p.id = ${postId}::uuid)
        and (${seen} or m.role = 'marketing'
          or exists (
            select from post p join member a on a.organization_id = p.organization_id and a.id = p.member_id
            left join team t on t.organization_id = a.organization_id and t.id = a.team_id
            where p.organization_id = m.organization_id and p.id = ${postId}::uuid and m.id in (a.id, t.manager_id))
          or exists (select from post_comment c
            where c.organization_id = m.organization_id and c.post_id = ${postId}::uuid and c.author_id = m.id))
      order by m.name`,
  )
}

export interface MentionRow {
  readonly id: string
  readonly postId: string
  readonly postTitle: string
  readonly authorName: string
  readonly body: string
  readonly at: Date
}

/** The first id that can have been made at a moment: ids begin with their millisecond (UUID v7). */
const firstIdOf = (moment: Date): string => {
  const hex = moment.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

/** Remarks since a moment that name the reader, the newest first; the index of ids finds what is new. */
export async function listCommentsNamingMe(scope: ReadScope, since: Date): Promise<MentionRow[]> {
  const rows = await readRows<{
    id: string
    post_id: string
    start: string
    author: string
    body: string
    created_at: string
  }>(
    scope,
    sql`select c.id, c.post_id, left(p.body, 240) as start, m.name as author, c.body, c.created_at
      from post_comment c
      join post p on p.organization_id = c.organization_id and p.id = c.post_id
      join member m on m.organization_id = c.organization_id and m.id = c.author_id
      where c.organization_id = ${scope.organizationId} and c.id >= ${firstIdOf(since)}::uuid
        and ${scope.memberId}::uuid = any (c.mentions)
      order by c.id desc limit 10`,
  )
  return rows.map(row => ({
    id: row.id,
    postId: row.post_id,
    postTitle: titleOf(row.start, 60),
    authorName: row.author,
    body: row.body,
    at: new Date(row.created_at),
  }))
}
