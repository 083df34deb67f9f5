import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type BoardCard, type BoardCardRow, cardColumns, namesOf, ownColumns, readCard } from './board-card'
import { type BoardWho, fewOf } from './board-who'

/** After which card a page goes on: those that close first come first, those without a day last. */
export interface CardCursor {
  readonly closeOn: string | null
  readonly id: string
}

const order = sql`o.expected_close_on, o.id`

/**
 * The open cards of some stages, so many of each, in the order of their expected close. A column costs the same whatever it
 * holds: it is read in the order of its index.
 */
export async function listStageCards(
  scope: ReadScope,
  stages: { readonly pipelineId: string } | { readonly stageId: string },
  who: BoardWho,
  most: number,
  after: CardCursor | null = null,
): Promise<BoardCard[]> {
  const chosen =
    'stageId' in stages
      ? sql`s.id = ${stages.stageId}::uuid`
      : sql`s.pipeline_id = ${stages.pipelineId}::uuid`
  const open = sql`o.organization_id = s.organization_id and o.stage_id = s.id and o.status = 'open' and ${afterOf(after)}`
  const end = sql`order by ${order} limit ${most}`
  const few = fewOf(scope, who)
  const cards =
    few === null
      ? sql`select ${ownColumns} from opportunity o where ${open} ${end}`
      : sql`select o.* from unnest(${`{${few.join(',')}}`}::uuid[]) k (member_id) cross join lateral (
          select ${ownColumns} from opportunity o where ${open} and o.member_id = k.member_id ${end}) o ${end}`
  const rows = await readRows<BoardCardRow>(
    scope,
    sql`select ${cardColumns(scope)} from stage s cross join lateral (${cards}) q ${namesOf}
      where s.organization_id = ${scope.organizationId} and s.kind = 'open' and ${chosen}
      order by s.position, q.expected_close_on, q.id`,
  )
  return rows.map(row => readCard(scope, row))
}

function afterOf(after: CardCursor | null): SQL {
  if (after === null) return sql`true`
  if (after.closeOn === null) return sql`o.expected_close_on is null and o.id > ${after.id}::uuid`
  return sql`((o.expected_close_on, o.id) > (${after.closeOn}::date, ${after.id}::uuid) or o.expected_close_on is null)`
}
