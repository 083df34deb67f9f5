import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import type { PostCounts, PostGrouping } from './domain/posts'
import type { WinCounts, WinGrouping } from './domain/wins'

/** Per grouping, what makes deals one group (`key`) and how the group is called (`label`, an aggregate). */
const groupings: Record<WinGrouping, { key: SQL; label: SQL }> = {
  all: { key: sql`'all'`, label: sql`'all'` },
  member: { key: sql`m.id::text`, label: sql`min(m.name)` },
  manager: { key: sql`t.manager_id::text`, label: sql`min(g.name)` },
  branch: {
    key: sql`b.id::text`,
    // A name stands for itself unless two branches have it.
    label: sql`min(case when b.namesakes > 1 and b.parent is not null then b.parent || ' / ' || b.name else b.name end)`,
  },
  quarter: {
    key: sql`to_char(o.closed_on, 'YYYY-"Q"Q')`,
    label: sql`min(to_char(o.closed_on, 'YYYY-"Q"Q'))`,
  },
  // Google and google are one source, under its commonest spelling.
  source: {
    key: sql`nullif(lower(btrim(o.source)), '')`,
    label: sql`mode() within group (order by btrim(o.source))`,
  },
}

interface CountsRow extends Record<string, unknown> {
  readonly key: string | null
  readonly label: string | null
  readonly won: number
  readonly lost: number
  readonly open: number
  readonly won_cents: number
}

interface CycleRow extends Record<string, unknown> {
  readonly key: string | null
  readonly days: number
  readonly count: number
}

/**
 * All deals of the scope's rows, counted per group: every deal is in one group, so that the groups add up to `all`. Sorted by
 * name, the group without a name last. A member's team and branch are those he has now; the quarter is that of the close.
 */
export async function listWins(scope: ReadScope, by: WinGrouping): Promise<WinCounts[]> {
  const { key, label } = groupings[by]
  const deals = dealsOf(scope)
  const counts = await scope.db.execute<CountsRow>(sql`
    select ${key} as key, ${label} as label,
      count(*) filter (where o.status = 'won')::integer as won,
      count(*) filter (where o.status = 'lost')::integer as lost,
      count(*) filter (where o.status = 'open')::integer as open,
      coalesce(sum(o.amount_cents) filter (where o.status = 'won'), 0)::float8 as won_cents
    ${deals} group by 1`)
  const cycles = await scope.db.execute<CycleRow>(sql`
    select ${key} as key, o.closed_on - o.opened_on as days, count(*)::integer as count
    ${deals} and o.status = 'won' and o.opened_on is not null group by 1, 2`)
  const histograms = new Map<string | null, Map<number, number>>()
  for (const { key: group, days, count } of cycles) {
    const histogram = histograms.get(group) ?? new Map<number, number>()
    histograms.set(group, histogram.set(days, count))
  }
  const groups = counts
    .map(({ key: group, label: name, won, lost, open, won_cents }) => ({
      group: group === null ? null : name,
      won,
      lost,
      open,
      wonCents: won_cents,
      cycles: histograms.get(group) ?? new Map<number, number>(),
    }))
    .sort(byName)
  return by === 'all' && groups.length === 0 ? [{ ...nothing, group: 'all' }] : groups
}

const nothing = { won: 0, lost: 0, open: 0, wonCents: 0, cycles: new Map<number, number>() }

const dealsOf = ({ organizationId }: ReadScope): SQL => sql`
  from opportunity o
  join member m on m.organization_id = o.organization_id and m.id = o.member_id
  left join team t on t.organization_id = m.organization_id and t.id = m.team_id
  left join member g on g.organization_id = t.organization_id and g.id = t.manager_id
  left join (
    select c.organization_id, c.id, c.name, p.name as parent,
      count(*) over (partition by c.organization_id, c.name) as namesakes
    from branch c left join branch p on p.organization_id = c.organization_id and p.id = c.parent_id
  ) b on b.organization_id = m.organization_id and b.id = coalesce(t.branch_id, m.branch_id)
  where o.organization_id = ${organizationId}`

function byName(a: WinCounts, b: WinCounts): number {
  if (a.group === null) return b.group === null ? 0 : 1
  return b.group === null ? -1 : a.group.localeCompare(b.group, 'en', { numeric: true })
}

/** Per grouping, what makes posts one group (`key`) and how the group is called (`label`, an aggregate). */
const postGroupings: Record<PostGrouping, { key: SQL; label: SQL }> = {
  all: { key: sql`'all'`, label: sql`'all'` },
  member: { key: sql`m.id::text`, label: sql`min(m.name)` },
  voice: { key: sql`p.voice::text`, label: sql`min(p.voice::text)` },
  intent: { key: sql`p.intent::text`, label: sql`min(p.intent::text)` },
  network: { key: sql`p.network::text`, label: sql`min(p.network::text)` },
}

const noPosts = {
  posts: 0,
  withImpressions: 0,
  impressions: 0,
  reactions: 0,
  comments: 0,
  reposts: 0,
  engagements: 0,
}

/** What stands published, those since archived too, counted per group by each post's latest figures; sorted by name. */
export async function listPosts(scope: ReadScope, by: PostGrouping): Promise<PostCounts[]> {
  const { key, label } = postGroupings[by]
  const rows = await scope.db.execute<PostCounts & Record<string, unknown>>(sql`
    select ${label} as group, count(*)::integer as posts,
      count(*) filter (where p.impressions is not null)::integer as "withImpressions",
      coalesce(sum(p.impressions), 0)::float8 as impressions, coalesce(sum(p.reactions), 0)::float8 as reactions,
      coalesce(sum(p.comments), 0)::float8 as comments, coalesce(sum(p.reposts), 0)::float8 as reposts,
      coalesce(sum(coalesce(p.reactions, 0) + coalesce(p.comments, 0) + coalesce(p.reposts, 0))
        filter (where p.impressions is not null), 0)::float8 as engagements
    from post p join member m on m.organization_id = p.organization_id and m.id = p.member_id
    where p.organization_id = ${scope.organizationId} and p.status in ('published', 'archived') and p.published_at is not null
    group by ${key}`)
  const groups = [...rows].sort((a, b) => a.group.localeCompare(b.group, 'en', { numeric: true }))
  return by === 'all' && groups.length === 0 ? [{ ...noPosts, group: 'all' }] : groups
}
