import type { Scope } from '@/db/scope'
import { scopeOfSession } from '@/lib/platform/access/scope-of-session'
import type { Tenant } from './factories'
import type { SeatKey } from './factories-seats'

/** The scope of whoever is signed in on a seat of a made-up tenant. */
export async function scopeOfSeat(tenant: Tenant, seat: SeatKey): Promise<Scope> {
  const scope = await scopeOfSession(tenant.sessions[seat])
  if (scope === null) throw new Error(`${seat} has no scope.`)
  return scope
}
