import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/** Whose plan is shown. */
export type PlanWho =
  | { readonly kind: 'mine' }
  | { readonly kind: 'team' }
  | { readonly kind: 'member'; readonly memberId: string }

/**
 * The members a plan is about, as `m (id, name)`. Posts are looked up author by author, so that the index of an author's posts
 * serves whatever the number of posts; what of them may be read is row-level security's part.
 */
export function planMembers(scope: ReadScope, who: PlanWho): SQL {
  const seen = () =>
    scope.contentMembers === 'everyone'
      ? sql`true`
      : sql`s.id = any (${`{${scope.contentMembers.join(',')}}`}::uuid[])`
  const chosen =
    who.kind === 'mine'
      ? sql`s.id = ${scope.memberId}::uuid`
      : who.kind === 'member'
        ? sql`s.id = ${who.memberId}::uuid`
        : seen()
  return sql`(select s.id, s.name from member s where s.organization_id = ${scope.organizationId} and ${chosen}) m`
}
