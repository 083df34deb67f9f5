import type postgres from 'postgres'
import { newId } from '@/db/id'
import type { Tenant } from '../factories'
import { eventDay } from '../factories-rows'
import { markOf, type SeatKey } from '../factories-seats'

/** Rows of the organization itself that only these tests need: a text of the library and the feed it came by. */
export interface HouseRows {
  readonly reference: string
  readonly feed: string
}

/** Writes what the factories do not: a reference text and a feed. */
export async function addHouseRows(
  owner: postgres.Sql,
  { slug, organizationId }: Tenant,
): Promise<HouseRows> {
  const ids = { reference: newId(), feed: newId() }
  const of = { organization_id: organizationId, source: 'employer' }
  await owner`insert into reference_feed ${owner({ ...of, id: ids.feed, url: `https://${slug}.example/feed`, title: markOf(slug, 'all', 'feed') })}`
  await owner`insert into reference_text ${owner({ ...of, id: ids.reference, language: 'fr', published_on: eventDay, title: markOf(slug, 'all', 'reference'), body: markOf(slug, 'all', 'text') })}`
  return ids
}

/** The id of every row a request could name: those of a seat, and those of the whole organization. */
export function allIds(tenant: Tenant, seat: SeatKey, house: HouseRows): readonly string[] {
  const { stages, ...rows } = tenant.rows[seat]
  return [
    ...Object.values(rows),
    ...Object.values(stages),
    ...Object.values(house),
    tenant.members[seat],
    tenant.users[seat],
    tenant.sessions[seat],
    tenant.organizationId,
    ...Object.values(tenant.teams),
    ...Object.values(tenant.branches),
  ]
}
