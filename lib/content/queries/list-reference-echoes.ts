import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { seenPosts } from './seen-posts'

/** How often a reference text was echoed. */
export interface ReferenceEcho {
  readonly referenceId: string
  /** In the whole organization. */
  readonly posts: number
  readonly authors: number
  /** Of the authors whose posts the reader may see, by name, at most five. */
  readonly names: readonly string[]
}

/** For some texts, how many posts echo each of them most. */
export function listReferenceEchoes(scope: ReadScope, ids: readonly string[]): Promise<ReferenceEcho[]> {
  const wanted = sql`${`{${ids.join(',')}}`}::uuid[]`
  return readRows<Record<string, unknown> & ReferenceEcho>(
    scope,
    sql`
    select e.id as "referenceId", e.posts, e.authors, coalesce(n.names, '{}') as names
    from echoed_references() e
    left join (
      select nearest_reference_id, (array_agg(distinct author order by author))[1:5] as names
      from (${seenPosts(scope, null, { kind: 'all' })} and p.nearest_reference_id = any (${wanted})) s
      where originality < 1 group by nearest_reference_id
    ) n on n.nearest_reference_id = e.id
    where e.id = any (${wanted})`,
  )
}

export interface EchoingPost {
  readonly id: string
  readonly author: string
  readonly day: string
  readonly originality: number
  readonly body: string
}

const most = 50

/** The posts that echo one text, the least original first. */
export function listEchoingPosts(scope: ReadScope, referenceId: string): Promise<EchoingPost[]> {
  return readRows<Record<string, unknown> & EchoingPost>(
    scope,
    sql`
    select id, author, day::text as day, originality::float8 as originality, left(body, 200) as body
    from (${seenPosts(scope, null, { kind: 'all' })} and p.nearest_reference_id = ${referenceId}::uuid) s
    where originality < 1 order by originality, day desc, id limit ${most}`,
  )
}
