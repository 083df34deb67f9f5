import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from './scoped'

/**
 * The signals that wait for an answer now: those nobody settled, and those whose time to come back has come. Rows of `signal`,
 * which `condition` may narrow as `s`. Each status is asked by itself, as each has an index that holds its rows alone: what was
 * settled over the years costs nothing.
 */
export const waitingSignals = ({ organizationId }: ReadScope, condition: SQL): SQL => sql`
  select * from signal s where s.organization_id = ${organizationId} and s.status = 'waiting' and ${condition}
  union all
  select * from signal s where s.organization_id = ${organizationId} and s.status = 'snoozed' and s.snoozed_until <= now()
    and ${condition}`
