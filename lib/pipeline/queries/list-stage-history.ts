import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface StageMove {
  readonly stageId: string
  readonly key: string
  readonly name: string | null
  readonly at: Date
  /** Who moved it; null for an import. */
  readonly author: string | null
  /** Whether the source said when it happened. */
  readonly dated: boolean
}

/** The stages an opportunity went through, the first one first. */
export async function listStageHistory(scope: ReadScope, id: string): Promise<StageMove[]> {
  const rows = await readRows<Record<string, unknown>>(
    scope,
    sql`select c.to_stage_id as stage_id, s.key, s.name, coalesce(c.changed_at, c.recorded_at) as at, m.name as author,
        c.changed_at is not null as dated
      from stage_change c
      join stage s on s.organization_id = c.organization_id and s.id = c.to_stage_id
      left join member m on m.organization_id = c.organization_id and m.id = c.author_id
      where c.organization_id = ${scope.organizationId} and c.opportunity_id = ${id}::uuid
      order by 4, c.recorded_at, c.id`,
  )
  return rows.map(row => ({
    stageId: String(row.stage_id),
    key: String(row.key),
    name: row.name === null ? null : String(row.name),
    at: new Date(String(row.at)),
    author: row.author === null ? null : String(row.author),
    dated: row.dated === true,
  }))
}
