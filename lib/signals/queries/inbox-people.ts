import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/** Whose signals: the reader's own, everybody's he may see, or one colleague's. */
export type InboxWho =
  | { readonly kind: 'mine' }
  | { readonly kind: 'team' }
  | { readonly kind: 'member'; readonly memberId: string }

/** The rows of somebody, by the column that says whose they are; row security leaves out whom the reader may not see. */
export function ofWho({ memberId }: ReadScope, who: InboxWho, column: SQL): SQL {
  if (who.kind === 'team') return sql`true`
  return sql`${column} = ${who.kind === 'mine' ? memberId : who.memberId}::uuid`
}
