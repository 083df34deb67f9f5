import { type SQL, sql } from 'drizzle-orm'
import type { WriteScope } from './scoped'

/**
 * What touches do to the signals that they cite, whoever of those the scope sees had them: one that waited, or was put off, is
 * answered at the moment of the touch by whoever made it. `cited` gives signal_id, at and member_id, a row a signal. Returns the
 * member_id of each signal that was answered.
 */
export const answerCited = ({ organizationId }: WriteScope, cited: SQL): SQL => sql`
  update signal s set status = 'answered', answered_at = c.at, snoozed_until = null, settled_by_id = c.member_id,
    version = s.version + 1
  from (${cited}) c
  where s.organization_id = ${organizationId} and s.id = c.signal_id and s.status in ('waiting', 'snoozed')
  returning s.member_id`
