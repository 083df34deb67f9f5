import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface ResultAuthor {
  readonly id: string
  readonly name: string
  readonly teamId: string | null
  readonly teamName: string | null
}

/** Those who published something the reader may see, by name. */
export function listResultAuthors(scope: ReadScope): Promise<ResultAuthor[]> {
  return readRows<{ id: string; name: string; teamId: string | null; teamName: string | null }>(
    scope,
    sql`
    select m.id, m.name, m.team_id as "teamId", t.name as "teamName"
    from member m left join team t on t.organization_id = m.organization_id and t.id = m.team_id
    where m.organization_id = ${scope.organizationId} and exists (
      select from post p where p.organization_id = m.organization_id and p.member_id = m.id and p.published_at is not null
        and p.status in ('published', 'archived'))
    order by m.name, m.id`,
  )
}

/** The days of the first and the last post the reader may see; null without one. */
export async function findResultRange(scope: ReadScope): Promise<{ from: string; to: string } | null> {
  const [row] = await readRows<{ first: string | null; last: string | null }>(
    scope,
    sql`
    select (min(p.published_at) at time zone ${scope.timeZone})::date::text as first,
      (max(p.published_at) at time zone ${scope.timeZone})::date::text as last
    from post p where p.organization_id = ${scope.organizationId} and p.status in ('published', 'archived')`,
  )
  return row?.first == null || row.last === null ? null : { from: row.first, to: row.last }
}
