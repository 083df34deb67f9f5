import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { StageKind } from '../domain/move'
import { type BoardWho, whoCondition } from './board-who'

export interface PipelineRow {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly archived: boolean
}

export interface StageRow {
  readonly id: string
  readonly pipelineId: string
  readonly key: string
  /** The organization's own name; null shows the standard one of its key. */
  readonly name: string | null
  readonly kind: StageKind
  /** Percent. */
  readonly probability: number
  readonly rottingDays: number | null
  readonly archived: boolean
  readonly version: number
}

export interface ReasonRow {
  readonly id: string
  readonly kind: Exclude<StageKind, 'open'>
  /** A standard reason's word; null for the organization's own. */
  readonly key: string | null
  readonly name: string | null
  readonly archived: boolean
  readonly version: number
}

/** Every pipeline, in the organization's order. */
export const listPipelines = (scope: ReadScope): Promise<PipelineRow[]> =>
  readRows<{ id: string; name: string; version: number; archived: boolean }>(
    scope,
    sql`select id, name, version, archived_at is not null as archived from pipeline
      where organization_id = ${scope.organizationId} order by archived_at is not null, position, name`,
  )

/** Every stage of every pipeline, in order; those taken off the board too, as their history names them. */
export async function listStages(scope: ReadScope): Promise<StageRow[]> {
  const rows = await readRows<{
    id: string
    pipeline_id: string
    key: string
    name: string | null
    kind: StageKind
    probability: number
    rotting_days: number | null
    archived: boolean
    version: number
  }>(
    scope,
    sql`select id, pipeline_id, key, name, kind, probability, rotting_days, archived_at is not null as archived, version from stage
      where organization_id = ${scope.organizationId} order by pipeline_id, position, id`,
  )
  return rows.map(({ pipeline_id, rotting_days, ...row }) => ({
    ...row,
    pipelineId: pipeline_id,
    rottingDays: rotting_days,
  }))
}

/** Why deals are closed, in the organization's order; reasons out of use too. */
export const listReasons = (scope: ReadScope): Promise<ReasonRow[]> =>
  readRows<{
    id: string
    kind: 'won' | 'lost'
    key: string | null
    name: string | null
    archived: boolean
    version: number
  }>(
    scope,
    sql`select id, kind, key, name, archived_at is not null as archived, version from close_reason
      where organization_id = ${scope.organizationId} order by kind, position, id`,
  )

/** What a column holds. */
export interface StageSum {
  readonly stageId: string
  readonly count: number
  readonly amountCents: number
}

/** What is open in each stage of a pipeline; a stage without any is not there. */
export async function sumStages(scope: ReadScope, pipelineId: string, who: BoardWho): Promise<StageSum[]> {
  const rows = await readRows<{ stage_id: string; count: number; amount: number }>(
    scope,
    sql`select t.stage_id, sum(t.open)::integer as count, sum(t.amount_cents)::float8 as amount
      from stage s join open_sum t on t.organization_id = s.organization_id and t.stage_id = s.id
      where s.organization_id = ${scope.organizationId} and s.pipeline_id = ${pipelineId}::uuid
        and ${whoCondition(who, sql`t.member_id`)}
      group by t.stage_id`,
  )
  return rows.map(row => ({
    stageId: row.stage_id,
    count: row.count,
    amountCents: scope.amounts ? row.amount : 0,
  }))
}
