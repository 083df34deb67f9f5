import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

/** When the reader's calendar address was made; null when he has none. */
export async function findOwnCalendarFeed(scope: ReadScope): Promise<Date | null> {
  const [row] = await readRows<{ at: string }>(
    scope,
    sql`select created_at::text as at from calendar_feed
      where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}::uuid`,
  )
  return row === undefined ? null : new Date(row.at)
}

export interface PlannedPost {
  readonly id: string
  readonly body: string
  readonly status: 'idea' | 'draft' | 'in_review' | 'scheduled'
  readonly network: 'linkedin' | 'x' | 'facebook' | 'instagram' | 'other'
  readonly plannedFor: Date
  readonly editedAt: Date
  readonly version: number
}

const mostEvents = 500

/** What the reader plans to publish, from yesterday on. */
export async function listOwnPlan(scope: ReadScope): Promise<PlannedPost[]> {
  const rows = await readRows<Record<string, string | number>>(
    scope,
    sql`
    select id, body, status, network, planned_for::text as planned, edited_at::text as edited, version from post
    where organization_id = ${scope.organizationId} and member_id = ${scope.memberId}::uuid
      and status in ('idea', 'draft', 'in_review', 'scheduled') and planned_for > now() - interval '1 day'
    order by planned_for, id limit ${mostEvents}`,
  )
  return rows.map(row => ({
    id: String(row.id),
    body: String(row.body),
    status: String(row.status) as PlannedPost['status'],
    network: String(row.network) as PlannedPost['network'],
    plannedFor: new Date(String(row.planned)),
    editedAt: new Date(String(row.edited)),
    version: Number(row.version),
  }))
}
