import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'

/**
 * A condition on a member column by `team:…`, `branch:…` (with the branches below) or `member:…` and an id, as addresses write
 * it; whom the scope may see is row security's part.
 */
export function peopleCondition(scope: ReadScope, people: string, column: SQL): SQL {
  const [kind, id = ''] = people.split(':')
  if (kind === 'member') return sql`${column} = ${id}::uuid`
  if (kind === 'team')
    return sql`${column} in (
      select f.id from member f where f.organization_id = ${scope.organizationId} and f.team_id = ${id}::uuid)`
  return sql`${column} in (
    with recursive subtree (id) as (
      select b.id from branch b where b.organization_id = ${scope.organizationId} and b.id = ${id}::uuid
      union
      select b.id from branch b join subtree u on b.parent_id = u.id where b.organization_id = ${scope.organizationId}
    )
    select f.id from member f left join team t on t.organization_id = f.organization_id and t.id = f.team_id
    where f.organization_id = ${scope.organizationId} and coalesce(f.branch_id, t.branch_id) in (select id from subtree))`
}
