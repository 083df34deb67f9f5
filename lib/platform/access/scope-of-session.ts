import { sql } from 'drizzle-orm'
import type { MemberId, OrganizationId, SessionId, UserId } from '@/db/id'
import { readPrepared } from '@/db/read-rows'
import { type Language, type Members, mintScope, type Role, type Scope } from '@/db/scope'
import { asIdentity } from '@/db/scoped'
import { can } from './permissions'

/** A session nobody used for so long is over. */
const idleDays = 14

interface SeatRow extends Record<string, unknown> {
  readonly session_id: SessionId
  readonly user_id: UserId
  readonly organization_id: OrganizationId
  readonly slug: string
  readonly organization_name: string
  readonly is_demo: boolean
  readonly time_zone: string
  readonly week_start: number
  readonly currency: string
  readonly team_visibility: 'averages' | 'names'
  readonly language: Language
  readonly member_id: MemberId
  readonly member_name: string
  readonly role: Role
  readonly managed: MemberId[] | null
  readonly teammates: MemberId[] | null
  readonly subtree: MemberId[] | null
  readonly stale: boolean
}

/**
 * The scope a signed-in session works in, or null when the session ended, expired, or its seat is not active. One query,
 * at every request, so that ending a session or a seat holds at the next one. The language is the profile's, else the one
 * `asked` for, else the organization's.
 */
export function scopeOfSession(sessionId: SessionId, asked: Language | null = null): Promise<Scope | null> {
  return asIdentity(async db => {
    const [row] = await readPrepared<SeatRow>(
      db,
      sql`
      with recursive seat as (
        select s.id as session_id, s.user_id, s.last_seen_at < now() - interval '5 minutes' as stale,
          coalesce(u.language, ${asked}::text, o.language::text) as language,
          o.organization_id, o.slug, o.name as organization_name, o.is_demo, o.time_zone, o.week_start, o.currency,
          o.team_visibility, m.id as member_id, m.name as member_name, m.role, m.team_id, m.branch_id
        from session s
        join "user" u on u.id = s.user_id
        join member m on m.user_id = s.user_id and m.organization_id = s.organization_id and m.status = 'active'
        join organization o on o.organization_id = m.organization_id
        where s.id = ${sessionId} and s.ended_at is null and s.expires_at > now()
          and s.last_seen_at > now() - make_interval(days => ${idleDays})
      ), subtree (organization_id, id) as (
        select organization_id, branch_id from seat where role = 'director'
        union
        select b.organization_id, b.id from branch b
        join subtree p on b.organization_id = p.organization_id and b.parent_id = p.id
      )
      select seat.*,
        case when role = 'manager' then (
          select array_agg(x.id) from member x join team t on t.organization_id = x.organization_id and t.id = x.team_id
          where x.organization_id = seat.organization_id and t.manager_id = seat.member_id
        ) end as managed,
        case when role = 'salesperson' then (
          select array_agg(x.id) from member x
          where x.organization_id = seat.organization_id and x.team_id = seat.team_id
        ) end as teammates,
        case when role = 'director' then (
          select array_agg(x.id) from member x left join team t on t.organization_id = x.organization_id and t.id = x.team_id
          where x.organization_id = seat.organization_id
            and coalesce(x.branch_id, t.branch_id) in (select id from subtree)
        ) end as subtree
      from seat`,
    )
    if (row === undefined) return null
    if (row.stale) await db.execute(sql`update session set last_seen_at = now() where id = ${sessionId}`)
    return scopeOfSeat(row)
  })
}

function scopeOfSeat(row: SeatRow): Scope {
  const self = row.member_id
  const team = withSelf(self, row.teammates)
  const led = row.role === 'director' ? withSelf(self, row.subtree) : withSelf(self, row.managed)
  const named = row.team_visibility === 'names'
  const seen: Record<Role, { rows: Members; figures: Members; content: Members }> = {
    salesperson: { rows: named ? team : [self], figures: team, content: named ? team : [self] },
    manager: { rows: led, figures: led, content: led },
    director: { rows: led, figures: led, content: led },
    marketing: { rows: [self], figures: 'everyone', content: 'everyone' },
    admin: { rows: 'everyone', figures: 'everyone', content: 'everyone' },
  }
  const { rows, figures, content } = seen[row.role]
  return mintScope({
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    organizationSlug: row.slug,
    isDemo: row.is_demo,
    timeZone: row.time_zone,
    weekStart: row.week_start,
    currency: row.currency,
    teamVisibility: row.team_visibility,
    memberId: self,
    memberName: row.member_name,
    userId: row.user_id,
    sessionId: row.session_id,
    role: row.role,
    language: row.language,
    rowMembers: rows,
    figureMembers: figures,
    contentMembers: content,
    amounts: can(row.role, 'amount:read'),
  })
}

const withSelf = (self: MemberId, members: readonly MemberId[] | null): readonly MemberId[] =>
  members === null ? [self] : [...new Set([self, ...members])]
