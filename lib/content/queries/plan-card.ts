import { sql } from 'drizzle-orm'
import { type PlanColumn, titleOf } from '../domain/plan'

/** A post on the plan. */
export interface PlanCard {
  readonly id: string
  readonly version: number
  readonly memberId: string
  readonly memberName: string
  readonly status: PlanColumn
  readonly shared: boolean
  /** The first line. */
  readonly title: string
  readonly voice: 'own' | 'employer' | 'sector' | 'competitor'
  readonly intent: 'inform' | 'debate' | 'entertain' | 'personal'
  readonly network: 'linkedin' | 'x' | 'facebook' | 'instagram' | 'other'
  /** ISO 8601. */
  readonly plannedFor: string | null
  /** ISO 8601. */
  readonly publishedAt: string | null
  /** How many remarks it has. */
  readonly remarks: number
}

/** What a card reads of `post p`, the start of its text among it. */
export const cardColumns = sql`p.id, p.version, p.member_id, p.status, p.shared, left(p.body, 240) as start, p.voice, p.intent,
  p.network, p.planned_for, p.published_at, p.edited_at`

/** How many remarks each card of the page has; asked for the few that are shown. */
export const remarksOf = sql`(select count(*)::integer from post_comment c
  where c.organization_id = q.organization_id and c.post_id = q.id)`

export interface CardRow extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly member_id: string
  readonly member: string
  readonly status: PlanColumn
  readonly shared: boolean
  readonly start: string
  readonly voice: PlanCard['voice']
  readonly intent: PlanCard['intent']
  readonly network: PlanCard['network']
  readonly planned_for: string | null
  readonly published_at: string | null
  readonly remarks: number
}

const isoOf = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString())

/** A row as the screen has it. */
export const readCard = (row: CardRow): PlanCard => ({
  id: row.id,
  version: row.version,
  memberId: row.member_id,
  memberName: row.member,
  status: row.status,
  shared: row.shared,
  title: titleOf(row.start),
  voice: row.voice,
  intent: row.intent,
  network: row.network,
  plannedFor: isoOf(row.planned_for),
  publishedAt: isoOf(row.published_at),
  remarks: row.remarks,
})
