import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/** A reference text that a new text may start from. */
export interface StartText {
  readonly id: string
  readonly title: string
  readonly source: 'employer' | 'sector' | 'competitor'
  readonly body: string
  readonly language: 'fr' | 'en'
  readonly url: string | null
}

/** What somebody suggested to the reader, while he may still write about it. */
export interface StartBrief {
  readonly id: string
  readonly topic: string
  readonly why: string
  readonly sources: string
  readonly author: string
}

/** A reference text by its id; null when there is none. */
export async function findStartText(scope: ReadScope, id: string): Promise<StartText | null> {
  const [row] = await scope.db.execute<StartText & Record<string, unknown>>(sql`
    select id, title, source, body, language, url from reference_text
    where organization_id = ${scope.organizationId} and id = ${id}`)
  return row === undefined
    ? null
    : {
        id: row.id,
        title: row.title,
        source: row.source,
        body: row.body,
        language: row.language,
        url: row.url,
      }
}

/** A brief to the reader by its id, or by the post he made of it; null when there is none. */
export async function findStartBrief(
  scope: ReadScope,
  by: { readonly id: string } | { readonly postId: string },
): Promise<StartBrief | null> {
  const chosen = 'id' in by ? sql`b.id = ${by.id}` : sql`b.post_id = ${by.postId}`
  const [row] = await scope.db.execute<StartBrief & Record<string, unknown>>(sql`
    select b.id, b.topic, b.why, b.sources, m.name as author
    from brief b join member m on m.organization_id = b.organization_id and m.id = b.author_id
    where b.organization_id = ${scope.organizationId} and ${chosen} and b.member_id = ${scope.memberId}
      and b.status in ('open', 'taken')
    limit 1`)
  return row === undefined
    ? null
    : { id: row.id, topic: row.topic, why: row.why, sources: row.sources, author: row.author }
}
