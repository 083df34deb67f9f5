import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/** Which of the members the scope may see a screen is about. */
export type MemberFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'team'; readonly teamId: string }
  | { readonly kind: 'branch'; readonly branchId: string }
  | { readonly kind: 'member'; readonly memberId: string }

/** A condition on a member column; whom the scope may see is row-level security's part. */
export function memberCondition(
  scope: ReadScope,
  filter: MemberFilter,
  column = sql.raw('r.member_id'),
): SQL {
  switch (filter.kind) {
    case 'all':
      return sql`true`
    case 'member':
      return sql`${column} = ${filter.memberId}::uuid`
    case 'team':
      return sql`${column} in (select f.id from member f where f.organization_id = ${scope.organizationId} and f.team_id = ${filter.teamId}::uuid)`
    case 'branch':
      return sql`${column} in (
        with recursive subtree (id) as (
          select b.id from branch b where b.organization_id = ${scope.organizationId} and b.id = ${filter.branchId}::uuid
          union
          select b.id from branch b join subtree p on b.parent_id = p.id where b.organization_id = ${scope.organizationId}
        )
        select f.id from member f left join team t on t.organization_id = f.organization_id and t.id = f.team_id
        where f.organization_id = ${scope.organizationId} and coalesce(f.branch_id, t.branch_id) in (select id from subtree))`
  }
}
