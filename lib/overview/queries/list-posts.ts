import { type SQL, sql } from 'drizzle-orm'
import { newToAuthor } from '@/db/author-first'
import type { ReadScope } from '@/db/scoped'
import type { FigureOf } from '../domain/figure'
import type { Span } from '../domain/period'
import { type MemberFilter, memberCondition } from './member-filter'
import { countAndPage, type Page, type PageOf } from './page'

export interface PostRow {
  readonly id: string
  readonly memberName: string
  readonly body: string
  readonly status: string
  readonly voice: string
  readonly intent: string
  readonly network: string
  readonly at: Date | null
  readonly impressions: number | null
  readonly engagements: number | null
  readonly originality: number | null
}

const published = sql`r.published_at is not null and r.status in ('published', 'archived')`
const conditions: Record<FigureOf<'post'>, SQL> = {
  planned: sql`r.planned_for is not null and r.status in ('scheduled', 'published', 'archived')`,
  published,
  measured: sql`${published} and case when u.id is null then r.impressions else u.seen_impressions end is not null`,
  original: sql`${published} and case when u.id is null then r.originality else u.seen_originality end is not null`,
}

/** The posts behind a figure, newest first, with how many there are in all; what is new to their author is not in them. */
export function listPosts(
  scope: ReadScope,
  figure: FigureOf<'post'>,
  span: Span,
  filter: MemberFilter,
  page: Page,
): Promise<PageOf<PostRow>> {
  const at = figure === 'planned' ? sql`r.planned_for` : sql`r.published_at`
  const from = sql`
    from post r join member m on m.organization_id = r.organization_id and m.id = r.member_id
    left join (${newToAuthor(scope)}) u on u.id = r.id
    where r.organization_id = ${scope.organizationId} and ${conditions[figure]} and ${memberCondition(scope, filter)}
      and ${at} >= (${span.from}::timestamp at time zone ${scope.timeZone})
      and ${at} < ((${span.to}::date + 1)::timestamp at time zone ${scope.timeZone})`
  const columns = sql`r.id, m.name as member, r.body, r.status, r.voice, r.intent, r.network, ${at}::text as at,
    case when u.id is null then r.impressions else u.seen_impressions end as impressions,
    case when u.id is null then coalesce(r.reactions, 0) + coalesce(r.comments, 0) + coalesce(r.reposts, 0)
      else u.seen_engagements end as engagements,
    (case when u.id is null then r.originality else u.seen_originality end)::float8 as originality`
  return countAndPage(scope, columns, from, sql`${at} desc, r.id`, page, row => ({
    id: String(row.id),
    memberName: String(row.member),
    body: String(row.body),
    status: String(row.status),
    voice: String(row.voice),
    intent: String(row.intent),
    network: String(row.network),
    at: row.at === null ? null : new Date(String(row.at)),
    impressions: row.impressions === null ? null : Number(row.impressions),
    engagements: row.impressions === null ? null : Number(row.engagements),
    originality: row.originality === null ? null : Number(row.originality),
  }))
}
