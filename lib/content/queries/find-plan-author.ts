import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { RhythmSlot } from '../domain/rhythm'

/** An author with his rhythm. */
export interface PlanAuthor {
  readonly id: string
  readonly name: string
  /** Of the seat, for its next edit. */
  readonly version: number
  /** Where he lives and writes; the organization's when he chose none. */
  readonly timeZone: string
  readonly slots: readonly RhythmSlot[]
}

/** An author by his seat; null when the scope may not see what he writes. */
export async function findPlanAuthor(scope: ReadScope, memberId: string | null): Promise<PlanAuthor | null> {
  const seen =
    memberId === scope.memberId ||
    scope.contentMembers === 'everyone' ||
    scope.contentMembers.some(member => member === memberId)
  if (memberId === null || !seen) return null
  const [rows, slots] = await Promise.all([
    readRows<{ id: string; name: string; version: number; zone: string | null }>(
      scope,
      sql`select id, name, version, time_zone as zone from member
        where organization_id = ${scope.organizationId} and id = ${memberId}::uuid`,
    ),
    readRows<{ weekday: number; minute: number }>(
      scope,
      sql`select weekday, minute from rhythm_slot
        where organization_id = ${scope.organizationId} and member_id = ${memberId}::uuid order by weekday, minute`,
    ),
  ])
  const [row] = rows
  if (row === undefined) return null
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    timeZone: row.zone ?? scope.timeZone,
    slots: slots.map(({ weekday, minute }) => ({ weekday, minute })),
  }
}

/** When an author's posts came out or are planned, between two instants: what fills the slots of his rhythm. */
export async function listPlanInstants(
  scope: ReadScope,
  memberId: string,
  from: Date,
  to: Date,
): Promise<Date[]> {
  const own = sql`organization_id = ${scope.organizationId} and member_id = ${memberId}::uuid`
  const [start, end] = [sql`${from.toISOString()}::timestamptz`, sql`${to.toISOString()}::timestamptz`]
  const rows = await readRows<{ at: string }>(
    scope,
    sql`select published_at as at from post where ${own} and published_at >= ${start} and published_at < ${end}
      union all
      select planned_for from post where ${own} and planned_for >= ${start} and planned_for < ${end} and published_at is null`,
  )
  return rows.map(({ at }) => new Date(at))
}

/** The time zone of the one who asks: his own, else the organization's. */
export async function findOwnTimeZone(scope: ReadScope): Promise<string> {
  const rows = await readRows<{ zone: string | null }>(
    scope,
    sql`select time_zone as zone from member
      where organization_id = ${scope.organizationId} and id = ${scope.memberId}::uuid`,
  )
  return rows[0]?.zone ?? scope.timeZone
}
