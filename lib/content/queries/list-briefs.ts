import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlanColumn } from '../domain/plan'

export interface BriefRow {
  readonly id: string
  readonly version: number
  readonly topic: string
  readonly why: string
  readonly sources: string
  readonly status: 'open' | 'taken' | 'declined' | 'withdrawn'
  readonly declinedBecause: string | null
  readonly authorId: string
  readonly authorName: string
  readonly memberId: string
  readonly memberName: string
  /** What became of it, as far as the reader may see it. */
  readonly post: { readonly id: string; readonly status: PlanColumn } | null
}

/** The briefs that wait for the reader's answer, and those he took whose post has not come out; the newest first. */
export const listBriefsToMe = (scope: ReadScope): Promise<BriefRow[]> =>
  listBriefs(
    scope,
    sql`b.member_id = ${scope.memberId}::uuid and b.status in ('open', 'taken') and (b.status = 'open' or p.published_at is null)`,
  )

/** The briefs others got, from the reader or from somebody whose plan he leads; the newest first. */
export const listBriefsGiven = (scope: ReadScope): Promise<BriefRow[]> =>
  listBriefs(scope, sql`b.member_id is distinct from ${scope.memberId}::uuid`)

const newest = 30

async function listBriefs(scope: ReadScope, condition: SQL): Promise<BriefRow[]> {
  const rows = await readRows<{
    id: string
    version: number
    topic: string
    why: string
    sources: string
    status: BriefRow['status']
    declined_because: string | null
    author_id: string
    author: string
    member_id: string
    member: string
    post_id: string | null
    post_status: PlanColumn | null
  }>(
    scope,
    sql`select b.id, b.version, b.topic, b.why, b.sources, b.status, b.declined_because, b.author_id, a.name as author,
        b.member_id, m.name as member, p.id as post_id, p.status as post_status
      from brief b
      join member a on a.organization_id = b.organization_id and a.id = b.author_id
      join member m on m.organization_id = b.organization_id and m.id = b.member_id
      left join post p on p.organization_id = b.organization_id and p.id = b.post_id
      where b.organization_id = ${scope.organizationId} and ${condition}
      order by b.id desc limit ${newest}`,
  )
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    topic: row.topic,
    why: row.why,
    sources: row.sources,
    status: row.status,
    declinedBecause: row.declined_because,
    authorId: row.author_id,
    authorName: row.author,
    memberId: row.member_id,
    memberName: row.member,
    post:
      row.post_id === null || row.post_status === null ? null : { id: row.post_id, status: row.post_status },
  }))
}
