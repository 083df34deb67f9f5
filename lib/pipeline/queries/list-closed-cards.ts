import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { type BoardCard, type BoardCardRow, cardColumns, namesOf, ownColumns, readCard } from './board-card'
import { type BoardWho, whoCondition } from './board-who'

/** What was closed since a day in a pipeline, a row a stage. */
export interface ClosedSum {
  readonly stageId: string
  readonly count: number
  readonly amountCents: number
}

/** Closed deals are looked up person by person: the index of what somebody closed serves, however long the history is. */
const closedOf = (scope: ReadScope, pipelineId: string, who: BoardWho, since: PlainDate) => sql`
  (select k.id from member k where k.organization_id = ${scope.organizationId} and ${whoCondition(who, sql`k.id`)}) k
  cross join lateral (
    select ${ownColumns} from opportunity o
    where o.organization_id = ${scope.organizationId} and o.member_id = k.id and o.status <> 'open' and o.closed_on >= ${since}::date) q
  join stage s on s.organization_id = q.organization_id and s.id = q.stage_id and s.pipeline_id = ${pipelineId}::uuid`

/** The cards closed since a day, so many of each stage, the latest first. */
export async function listClosedCards(
  scope: ReadScope,
  pipelineId: string,
  who: BoardWho,
  since: PlainDate,
  most: number,
): Promise<BoardCard[]> {
  const rows = await readRows<BoardCardRow>(
    scope,
    sql`select ${cardColumns(scope)} from (
        select q.*, row_number() over (partition by q.stage_id order by q.closed_on desc, q.id) as place
        from ${closedOf(scope, pipelineId, who, since)}) q
      join stage s on s.organization_id = q.organization_id and s.id = q.stage_id ${namesOf}
      where q.place <= ${most} order by s.position, q.place`,
  )
  return rows.map(row => readCard(scope, row))
}

/** How much was closed since a day. */
export async function sumClosed(
  scope: ReadScope,
  pipelineId: string,
  who: BoardWho,
  since: PlainDate,
): Promise<ClosedSum[]> {
  const rows = await readRows<{ stage_id: string; count: number; amount: number }>(
    scope,
    sql`select q.stage_id, count(*)::integer as count, coalesce(sum(q.amount_cents), 0)::float8 as amount
      from ${closedOf(scope, pipelineId, who, since)} group by q.stage_id`,
  )
  return rows.map(row => ({
    stageId: row.stage_id,
    count: row.count,
    amountCents: scope.amounts ? row.amount : 0,
  }))
}
