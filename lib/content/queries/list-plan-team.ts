import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { OwnEcho } from '../domain/plan-team'
import { type PlanWho, planMembers } from './plan-members'

/** A post that came out or is scheduled; ideas, drafts and what is in review are nobody's business here. */
export interface TeamPostRow {
  readonly id: string
  readonly memberId: string
  readonly memberName: string
  readonly body: string
  readonly at: Date
  readonly published: boolean
}

/** More posts than these in four weeks are not compared with each other: a narrower view can be. */
export const comparedMost = 1000

/** What the plan's members published or scheduled between two instants. */
export async function listTeamPosts(
  scope: ReadScope,
  who: PlanWho,
  from: Date,
  to: Date,
): Promise<TeamPostRow[]> {
  const [start, end] = [sql`${from.toISOString()}::timestamptz`, sql`${to.toISOString()}::timestamptz`]
  const own = sql`p.organization_id = ${scope.organizationId} and p.member_id = m.id`
  const rows = await readRows<{
    id: string
    member_id: string
    member: string
    body: string
    at: string
    published: boolean
  }>(
    scope,
    sql`select q.*, m.name as member from ${planMembers(scope, who)} cross join lateral (
      select p.id, p.member_id, p.body, p.published_at as at, true as published from post p
      where ${own} and p.published_at >= ${start} and p.published_at < ${end} and p.status in ('published', 'archived')
      union all
      select p.id, p.member_id, p.body, p.planned_for, false from post p
      where ${own} and p.planned_for >= ${start} and p.planned_for < ${end} and p.published_at is null and p.status = 'scheduled') q
      order by q.at, q.id limit ${comparedMost + 1}`,
  )
  return rows.map(row => ({
    id: row.id,
    memberId: row.member_id,
    memberName: row.member,
    body: row.body,
    at: new Date(row.at),
    published: row.published,
  }))
}

export interface SilentMember {
  readonly id: string
  readonly name: string
  /** His last post: its id and when it came out; null when he never published. */
  readonly last: { readonly id: string; readonly at: Date } | null
}

/** Salespeople who published nothing since one instant and scheduled nothing until another; the longest silent first. */
export async function listSilentMembers(
  scope: ReadScope,
  who: PlanWho,
  since: Date,
  now: Date,
  until: Date,
): Promise<SilentMember[]> {
  const own = sql`p.organization_id = ${scope.organizationId} and p.member_id = m.id`
  const rows = await readRows<{ id: string; name: string; last_id: string | null; last_at: string | null }>(
    scope,
    sql`select m.id, m.name, l.id as last_id, l.published_at as last_at
      from ${planMembers(scope, who)}
      join member s on s.organization_id = ${scope.organizationId} and s.id = m.id and s.status = 'active' and s.role = 'salesperson'
      left join lateral (
        select p.id, p.published_at from post p
        where ${own} and p.published_at <= ${now.toISOString()}::timestamptz and p.status in ('published', 'archived')
        order by p.published_at desc limit 1) l on true
      where (l.published_at is null or l.published_at < ${since.toISOString()}::timestamptz)
        and not exists (
          select from post p where ${own} and p.status = 'scheduled' and p.published_at is null
            and p.planned_for >= ${now.toISOString()}::timestamptz and p.planned_for < ${until.toISOString()}::timestamptz)
      order by l.published_at nulls first, m.name`,
  )
  return rows.map(({ id, name, last_id, last_at }) => ({
    id,
    name,
    last: last_id === null || last_at === null ? null : { id: last_id, at: new Date(last_at) },
  }))
}

interface Hashed {
  readonly id: string
  readonly memberId: string
  readonly at: Date
  readonly hashes: readonly bigint[]
}

export interface EarlierPost {
  readonly id: string
  readonly body: string
  readonly at: Date
}

/** Which earlier posts of their own authors share shingles with these posts, and how many; the earlier posts themselves too. */
export async function listOwnEchoes(
  scope: ReadScope,
  posts: readonly Hashed[],
): Promise<{ readonly echoes: OwnEcho[]; readonly earlier: ReadonlyMap<string, EarlierPost> }> {
  const asked = posts.flatMap(({ id, memberId, at, hashes }) =>
    hashes.map(hash => ({ id, memberId, at: at.toISOString(), hash: String(hash) })),
  )
  if (asked.length === 0) return { echoes: [], earlier: new Map() }
  const column = (name: keyof (typeof asked)[number]) => `{${asked.map(row => row[name]).join(',')}}`
  const rows = await readRows<{ id: string; earlier_id: string; shared: number; body: string; at: string }>(
    scope,
    sql`select e.id, e.earlier_id, e.shared, left(p.body, 240) as body, p.published_at as at
      from (
        select a.id, a.at, s.post_id as earlier_id, count(*)::integer as shared, max(a.size) as size
        from (
          select t.*, count(*) over (partition by t.id) as size
          from unnest(${column('id')}::uuid[], ${column('memberId')}::uuid[], ${column('at')}::timestamptz[], ${column('hash')}::bigint[])
            t (id, member_id, at, hash)) a
        join post_shingle s on s.organization_id = ${scope.organizationId} and s.hash = a.hash and s.member_id = a.member_id and s.post_id <> a.id
        group by a.id, a.at, s.post_id
        having count(*) * 2 >= max(a.size)
      ) e
      join post p on p.organization_id = ${scope.organizationId} and p.id = e.earlier_id and p.published_at < e.at`,
  )
  return {
    echoes: rows.map(row => ({ postId: row.id, earlierId: row.earlier_id, shared: row.shared })),
    earlier: new Map(
      rows.map(row => [row.earlier_id, { id: row.earlier_id, body: row.body, at: new Date(row.at) }]),
    ),
  }
}
