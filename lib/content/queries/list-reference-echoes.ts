import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { seenPosts } from './seen-posts'

/** Who echoed a reference text, among the posts the reader may see. */
export interface ReferenceEcho {
  readonly referenceId: string
  readonly posts: number
  readonly authors: number
  /** By name, at most five. */
  readonly names: readonly string[]
}

/** For some texts, the posts that echo each of them most. */
export function listReferenceEchoes(scope: ReadScope, ids: readonly string[]): Promise<ReferenceEcho[]> {
  return readRows<Record<string, unknown> & ReferenceEcho>(
    scope,
    sql`
    select nearest_reference_id as "referenceId", count(*)::integer as posts, count(distinct member_id)::integer as authors,
      (array_agg(distinct author order by author))[1:5] as names
    from (${seenPosts(scope, null, { kind: 'all' })} and p.nearest_reference_id = any (${`{${ids.join(',')}}`}::uuid[])) s
    where originality < 1
    group by nearest_reference_id`,
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
