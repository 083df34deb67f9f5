import { sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

export interface PersonOfStaff {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly email: string | null
  readonly role: string
  readonly active: boolean
  /** Whether the seat has somebody who can sign in. */
  readonly signsIn: boolean
  readonly teamName: string | null
}

/** Everyone with a seat, by name. */
export async function listStaff(scope: ReadScope): Promise<PersonOfStaff[]> {
  const rows = await scope.db.execute<Record<string, unknown>>(sql`
    select m.id, m.version, m.name, m.email, m.role, m.status, m.user_id is not null as signs_in, t.name as team
    from member m left join team t on t.organization_id = m.organization_id and t.id = m.team_id
    where m.organization_id = ${scope.organizationId}
    order by m.status, m.name`)
  return rows.map(row => ({
    id: String(row.id),
    version: Number(row.version),
    name: String(row.name),
    email: row.email === null ? null : String(row.email),
    role: String(row.role),
    active: row.status === 'active',
    signsIn: row.signs_in === true,
    teamName: row.team === null ? null : String(row.team),
  }))
}

/** The version of the organization's row, for its next edit. */
export async function findOrganizationVersion(scope: ReadScope): Promise<number> {
  const [row] = await scope.db.execute<{ version: number }>(
    sql`select version from organization where organization_id = ${scope.organizationId}`,
  )
  return row?.version ?? 1
}

export interface AuditLine {
  readonly id: string
  readonly at: Date
  readonly memberName: string | null
  readonly action: string
}

/** The latest entries of the audit. */
export async function listAudit(scope: ReadScope): Promise<AuditLine[]> {
  const rows = await scope.db.execute<Record<string, unknown>>(sql`
    select a.id, a.created_at::text as at, m.name, a.action
    from audit_entry a left join member m on m.organization_id = a.organization_id and m.id = a.member_id
    where a.organization_id = ${scope.organizationId}
    order by a.created_at desc limit ${latest}`)
  return rows.map(row => ({
    id: String(row.id),
    at: new Date(String(row.at)),
    memberName: row.name === null ? null : String(row.name),
    action: String(row.action),
  }))
}

const latest = 30
