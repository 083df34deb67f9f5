import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import { Refusal } from '@/lib/platform/action/result'
import type { SignalKind, SignalStatus } from '../domain/kinds'

export interface LockedSignal {
  readonly id: string
  readonly memberId: string
  readonly personId: string
  readonly kind: SignalKind
  readonly status: SignalStatus
  readonly introductionId: string | null
  readonly version: number
}

/** What whoever came second is told: how the signal stands now, who brought it there and when. */
export interface SignalNow {
  readonly status: SignalStatus
  readonly version: number
  /** Who settled it, else who has it now. */
  readonly by: string | null
  /** ISO 8601; null where nobody kept it. */
  readonly at: string | null
}

/**
 * A signal for changing, held until the transaction ends, so that of two people at once one comes second. One the scope may not
 * see is as good as not there; one that changed since it was shown, or that nobody waits for any more, is a conflict.
 */
export async function lockSignal(
  scope: WriteScope,
  seen: { readonly id: string; readonly version: number },
  allowed: readonly SignalStatus[],
): Promise<LockedSignal> {
  const [found] = await scope.db.execute<Record<string, string | number | null>>(sql`
    select id, member_id, person_id, kind, status, introduction_id, version from signal
    where organization_id = ${scope.organizationId} and id = ${seen.id} for update`)
  if (found === undefined) throw new Refusal('not_found')
  const signal = {
    id: String(found.id),
    memberId: String(found.member_id),
    personId: String(found.person_id),
    kind: found.kind as SignalKind,
    status: found.status as SignalStatus,
    introductionId: found.introduction_id === null ? null : String(found.introduction_id),
    version: Number(found.version),
  }
  if (signal.version !== seen.version || !allowed.includes(signal.status))
    throw new Refusal('conflict', { current: await signalNow(scope, signal.id) })
  return signal
}

/** How a signal stands now, for whoever came second; null when the scope may not see it any more. */
export async function signalNow(scope: WriteScope, id: string): Promise<SignalNow | null> {
  const [row] = await scope.db.execute<Record<string, string | number | null>>(sql`
    select s.status, s.version, coalesce(a.name, m.name) as by,
      to_char(s.answered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from signal s
    join member m on m.organization_id = s.organization_id and m.id = s.member_id
    left join member a on a.organization_id = s.organization_id and a.id = s.settled_by_id
    where s.organization_id = ${scope.organizationId} and s.id = ${id}`)
  if (row === undefined) return null
  return {
    status: row.status as SignalStatus,
    version: Number(row.version),
    by: row.by === null ? null : String(row.by),
    at: row.at === null ? null : String(row.at),
  }
}
