import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { type BoardCard, type BoardCardRow, cardColumns, namesOf, ownColumns, readCard } from './board-card'

/** One card as it is now; null when it is gone, or not for the reader. */
export async function findBoardCard(scope: ReadScope, id: string): Promise<BoardCard | null> {
  const [row] = await readRows<BoardCardRow>(
    scope,
    sql`select ${cardColumns(scope)}
      from (select ${ownColumns} from opportunity o where o.organization_id = ${scope.organizationId} and o.id = ${id}::uuid) q
      join stage s on s.organization_id = q.organization_id and s.id = q.stage_id ${namesOf}`,
  )
  return row === undefined ? null : readCard(scope, row)
}
