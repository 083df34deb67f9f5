import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'

/** Whom an opportunity begins with. */
export interface Beginning {
  readonly personId: string
  readonly name: string
  readonly detail: string | null
  /** The day of the signal it comes from; null when no signal is named, or it is not for the reader. */
  readonly signalOn: PlainDate | null
}

/** A person as a new opportunity begins with, with the signal that led to it; null when there is none such. */
export async function findBeginning(
  scope: ReadScope,
  personId: string,
  signalId: string | null,
): Promise<Beginning | null> {
  const [row] = await readRows<{
    name: string
    position: string | null
    company: string | null
    signal_on: string | null
  }>(
    scope,
    sql`select p.name, p.position, c.name as company, (
        select (s.occurred_at at time zone ${scope.timeZone})::date::text from signal s
        where s.organization_id = p.organization_id and s.person_id = p.id and s.id = ${signalId}::uuid) as signal_on
      from person p left join company c on c.organization_id = p.organization_id and c.id = p.company_id
      where p.organization_id = ${scope.organizationId} and p.id = ${personId}::uuid`,
  )
  if (row === undefined) return null
  const detail = [row.position, row.company].filter(part => part !== null).join(' · ')
  return { personId, name: row.name, detail: detail === '' ? null : detail, signalOn: row.signal_on }
}
