import { sql } from 'drizzle-orm'
import type { OrganizationId } from '@/db/id'
import { type Language, mintScope, type Scope } from '@/db/scope'
import { asIdentity } from '@/db/scoped'

export interface OrganizationFacts {
  readonly organizationId: OrganizationId
  readonly organizationName: string
  readonly organizationSlug: string
  readonly isDemo: boolean
  readonly timeZone: string
  readonly weekStart: number
  readonly currency: string
  readonly language: Language
}

interface OrganizationRow extends Record<string, unknown> {
  readonly organization_id: OrganizationId
  readonly name: string
  readonly slug: string
  readonly is_demo: boolean
  readonly time_zone: string
  readonly week_start: number
  readonly currency: string
  readonly language: Language
}

/**
 * The scope of the organization itself, for the command line, the workers and the demo generator: an administrator without
 * a seat. Also the way into an organization that is about to be made.
 */
export const systemScope = (facts: OrganizationFacts): Scope =>
  mintScope({
    ...facts,
    teamVisibility: 'names',
    memberId: null,
    memberName: '',
    userId: null,
    sessionId: null,
    role: 'admin',
    rowMembers: 'everyone',
    figureMembers: 'everyone',
    contentMembers: 'everyone',
    amounts: true,
  })

/** The system scope of an organization by its slug or id; null when there is none. */
export function findSystemScope(by: { slug: string } | { id: OrganizationId }): Promise<Scope | null> {
  const where = 'slug' in by ? sql`slug = ${by.slug}` : sql`organization_id = ${by.id}`
  return asIdentity(async db => {
    const [row] = await db.execute<OrganizationRow>(
      sql`select organization_id, name, slug, is_demo, time_zone, week_start, currency, language from organization where ${where}`,
    )
    if (row === undefined) return null
    return systemScope({
      organizationId: row.organization_id,
      organizationName: row.name,
      organizationSlug: row.slug,
      isDemo: row.is_demo,
      timeZone: row.time_zone,
      weekStart: row.week_start,
      currency: row.currency,
      language: row.language,
    })
  })
}
