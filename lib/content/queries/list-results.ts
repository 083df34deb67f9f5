import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type AuthorFilter, type DaySpan, seenPosts } from './seen-posts'

export interface PostResult {
  readonly id: string
  readonly memberId: string
  readonly author: string
  readonly body: string
  readonly voice: 'own' | 'employer' | 'sector' | 'competitor'
  readonly intent: 'inform' | 'debate' | 'entertain' | 'personal'
  readonly network: 'linkedin' | 'x' | 'facebook' | 'instagram' | 'other'
  readonly at: Date
  readonly impressions: number | null
  readonly engagements: number | null
  readonly originality: number | null
}

export const resultSorts = ['date', 'impressions', 'engagement', 'originality'] as const
export type ResultSort = (typeof resultSorts)[number]

const orders = {
  date: sql`published_at desc`,
  impressions: sql`impressions desc nulls last`,
  engagement: sql`engagements::float8 / nullif(impressions, 0) desc nulls last`,
  originality: sql`originality desc nulls last`,
} as const

interface Page {
  readonly sort: ResultSort
  /** 1 is the first. */
  readonly number: number
  readonly size: number
}

/** A page of posts with what came of them; how many there are in all, the sums say. */
export async function listResults(
  scope: ReadScope,
  span: DaySpan,
  filter: AuthorFilter,
  { sort, number, size }: Page,
): Promise<PostResult[]> {
  const rows = await readRows<ResultRow>(
    scope,
    sql`select id, member_id, author, body, voice, intent, network, published_at::text as at, impressions, engagements,
      originality::float8 as originality
      from (${seenPosts(scope, span, filter)}) s
      order by ${orders[sort]}, published_at desc, id limit ${size} offset ${(number - 1) * size}`,
  )
  return rows.map(resultOf)
}

/** One published post with what came of it; null where there is none for the reader. */
export async function findResult(scope: ReadScope, id: string): Promise<PostResult | null> {
  const [row] = await readRows<ResultRow>(
    scope,
    sql`select id, member_id, author, body, voice, intent, network, published_at::text as at, impressions, engagements,
      originality::float8 as originality
      from (${seenPosts(scope, null, { kind: 'all' })} and p.id = ${id}::uuid) s`,
  )
  return row === undefined ? null : resultOf(row)
}

interface ResultRow extends Record<string, unknown>, Omit<PostResult, 'memberId' | 'at'> {
  readonly member_id: string
  readonly at: string
}

const resultOf = ({ member_id, at, ...row }: ResultRow): PostResult => ({
  ...row,
  memberId: member_id,
  at: new Date(at),
})
