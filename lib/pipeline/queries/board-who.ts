import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/** Whose opportunities a board shows. */
export type BoardWho = { readonly kind: 'all' } | { readonly kind: 'member'; readonly memberId: string }

/** Beyond so many people a column is read in its own order and others' rows are passed over. */
const fewMembers = 20

/** The few people a board is about, whose rows are looked up person by person; null where they are many. */
export function fewOf(scope: ReadScope, who: BoardWho): readonly string[] | null {
  if (who.kind === 'member') return [who.memberId]
  if (scope.rowMembers === 'everyone' || scope.rowMembers.length > fewMembers) return null
  return scope.rowMembers
}

/** A condition on a member column; whom the scope may see is row-level security's part. */
export const whoCondition = (who: BoardWho, column: SQL): SQL =>
  who.kind === 'all' ? sql`true` : sql`${column} = ${who.memberId}::uuid`
