import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { begunBy } from './changed-deals'
import { peopleCondition } from './people-condition'

export interface StageAsOf {
  readonly stageId: string
  readonly pipeline: string
  readonly key: string
  readonly name: string | null
  readonly count: number
  readonly valueCents: number
}

/**
 * What was open just before a moment (ISO 8601), a row for each open stage in the order of the pipelines; those that were taken
 * off the board stand where something was in them. Read from the history and never from today's rows.
 */
export async function sumPipelineAsOf(
  scope: ReadScope,
  moment: string,
  people: string | null,
): Promise<StageAsOf[]> {
  const owned = people === null ? sql`true` : peopleCondition(scope, people, sql.raw('t.member_id'))
  const rows = await readRows<StageAsOf & Record<string, unknown>>(
    scope,
    sql`
    with open as (
      select t.stage_id, count(*)::integer as count, coalesce(sum(t.amount_cents), 0)::float8 as value from opportunity_state t
      where t.organization_id = ${scope.organizationId} and t.status = 'open' and ${begunBy('t', sql`${moment}::timestamptz`)}
        and t.valid_to >= ${moment}::timestamptz and ${owned}
      group by 1
    )
    select s.id as "stageId", p.name as pipeline, s.key, s.name, coalesce(o.count, 0) as count, coalesce(o.value, 0) as "valueCents"
    from stage s
    join pipeline p on p.organization_id = s.organization_id and p.id = s.pipeline_id
    left join open o on o.stage_id = s.id
    where s.organization_id = ${scope.organizationId}
      and (o.stage_id is not null or (s.kind = 'open' and s.archived_at is null and p.archived_at is null))
    order by p.position, p.id, s.position, s.id`,
  )
  return scope.amounts ? rows : rows.map(row => ({ ...row, valueCents: 0 }))
}
