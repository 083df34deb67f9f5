import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { MemberId, OrganizationId } from '@/db/id'
import { type Language, mintScope, type Role, type Scope } from '@/db/scope'
import { asIdentity } from '@/db/scoped'

interface Row extends Record<string, unknown> {
  readonly organization_id: OrganizationId
  readonly slug: string
  readonly organization_name: string
  readonly is_demo: boolean
  readonly time_zone: string
  readonly week_start: number
  readonly currency: string
  readonly language: Language
  readonly member_id: MemberId
  readonly member_name: string
  readonly role: Role
}

/** A token is 256 random bits in base64url; anything else is not looked up. */
const shape = /^[A-Za-z0-9_-]{43}$/

/**
 * The scope of a calendar program that shows a member's private token: himself alone, of nobody else a row, no sums of money,
 * and no session. Null for a token that never was, was renewed or revoked, or whose seat is closed.
 */
export async function scopeOfCalendar(token: string): Promise<Scope | null> {
  if (!shape.test(token)) return null
  const hash = createHash('sha256').update(token).digest('base64url')
  const row = await asIdentity(async db => {
    const [found] = await db.execute<Row>(sql`
      select o.organization_id, o.slug, o.name as organization_name, o.is_demo, coalesce(m.time_zone, o.time_zone) as time_zone,
        o.week_start, o.currency, coalesce(u.language, o.language::text) as language, m.id as member_id, m.name as member_name, m.role
      from find_calendar_feed(${hash}) f
      join organization o on o.organization_id = f.organization_id
      join member m on m.organization_id = f.organization_id and m.id = f.member_id
      left join "user" u on u.id = m.user_id`)
    return found
  })
  if (row === undefined) return null
  return mintScope({
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    organizationSlug: row.slug,
    isDemo: row.is_demo,
    timeZone: row.time_zone,
    weekStart: row.week_start,
    currency: row.currency,
    teamVisibility: 'averages',
    memberId: row.member_id,
    memberName: row.member_name,
    userId: null,
    sessionId: null,
    role: row.role,
    language: row.language,
    rowMembers: [row.member_id],
    figureMembers: [row.member_id],
    contentMembers: [row.member_id],
    amounts: false,
  })
}
