import type postgres from 'postgres'
import { type Id, type MemberId, newId, type OrganizationId, type SessionId, type UserId } from '@/db/id'
import { buildRows, type TenantRows } from './factories-rows'
import { markOf, type SeatKey, seatKeys, seats } from './factories-seats'

const branches = { north: null, lyon: 'north', annex: 'lyon', south: null, nice: 'south' } as const
const teams = {
  one: { branch: 'lyon', manager: 'manager' },
  two: { branch: 'annex', manager: 'manager' },
  three: { branch: 'nice', manager: 'farManager' },
} as const satisfies Record<string, { branch: keyof typeof branches; manager: SeatKey }>

/** An organization whose every text says whose it is, so that a leak can be read. */
export interface Tenant {
  readonly slug: string
  readonly organizationId: OrganizationId
  readonly members: Readonly<Record<SeatKey, MemberId>>
  readonly users: Readonly<Record<SeatKey, UserId>>
  readonly sessions: Readonly<Record<SeatKey, SessionId>>
  readonly teams: Readonly<Record<keyof typeof teams, string>>
  readonly branches: Readonly<Record<keyof typeof branches, string>>
  readonly rows: Readonly<Record<SeatKey, TenantRows>>
}

interface Facts {
  readonly slug: string
  readonly teamVisibility?: 'averages' | 'names'
}

const idsOf = <Kind extends string, Key extends string>(keys: readonly Key[]): Record<Key, Id<Kind>> =>
  Object.fromEntries(keys.map(key => [key, newId<Kind>()])) as Record<Key, Id<Kind>>

/** Writes a whole organization as the owner of the database: its tree, its seats with sessions, and rows of everyone. */
export async function buildTenant(
  owner: postgres.Sql,
  { slug, teamVisibility = 'averages' }: Facts,
): Promise<Tenant> {
  const organizationId = newId<'organization'>()
  const branchIds = idsOf<'branch', keyof typeof branches>(Object.keys(branches) as (keyof typeof branches)[])
  const teamIds = idsOf<'team', keyof typeof teams>(Object.keys(teams) as (keyof typeof teams)[])
  const memberIds = idsOf<'member', SeatKey>(seatKeys)
  const userIds = idsOf<'user', SeatKey>(seatKeys)
  const sessionIds = idsOf<'session', SeatKey>(seatKeys)
  const rows = await owner.begin(async sql => {
    const put = (table: string, given: readonly object[]) =>
      sql`insert into ${sql(table)} ${sql(given.map(row => ({ organization_id: organizationId, ...row })))}`
    await put('organization', [
      {
        slug,
        name: slug,
        time_zone: 'Europe/Paris',
        currency: 'EUR',
        language: 'fr',
        team_visibility: teamVisibility,
      },
    ])
    for (const [key, parent] of Object.entries(branches)) {
      const id = branchIds[key as keyof typeof branches]
      const parentId = parent === null ? null : branchIds[parent]
      const kind = parent === null ? 'region' : 'branch'
      await put('branch', [{ id, parent_id: parentId, kind, name: markOf(slug, key, 'branch') }])
    }
    for (const [key, { branch }] of Object.entries(teams)) {
      const id = teamIds[key as keyof typeof teams]
      await put('team', [{ id, branch_id: branchIds[branch], name: markOf(slug, key, 'team') }])
    }
    for (const key of seatKeys) {
      const { role, team, branch } = seats[key]
      const name = markOf(slug, key, 'seat')
      const email = `${key.toLowerCase()}@${slug}.example`
      await sql`insert into "user" ${sql([{ id: userIds[key], email, name }])}`
      await put('member', [
        {
          id: memberIds[key],
          user_id: userIds[key],
          role,
          name,
          name_key: name,
          email,
          team_id: team === null ? null : teamIds[team],
          branch_id: branch === null ? null : branchIds[branch],
          quarterly_won_target_cents: 4_000_000,
        },
      ])
      await sql`insert into session (id, user_id, organization_id, expires_at)
        values (${sessionIds[key]}, ${userIds[key]}, ${organizationId}, now() + interval '30 days')`
    }
    for (const [key, { manager }] of Object.entries(teams)) {
      await sql`update team set manager_id = ${memberIds[manager]}
        where organization_id = ${organizationId} and id = ${teamIds[key as keyof typeof teams]}`
    }
    return buildRows(put, slug, memberIds)
  })
  return {
    slug,
    organizationId,
    members: memberIds,
    users: userIds,
    sessions: sessionIds,
    teams: teamIds,
    branches: branchIds,
    rows,
  }
}
