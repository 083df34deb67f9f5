import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

export interface FilterChoice {
  readonly id: string
  readonly kind: 'team' | 'branch'
  readonly name: string
  /** How deep in the tree of branches. */
  readonly depth: number
}

/** The branches and teams the scope can narrow a board to, in the order of the tree; only those with a visible salesperson. */
export async function listFilters(scope: ReadScope): Promise<FilterChoice[]> {
  const seen =
    scope.figureMembers === 'everyone'
      ? sql`true`
      : sql`m.id = any (${`{${scope.figureMembers.join(',')}}`}::uuid[])`
  const rows = await readRows<{
    id: string
    kind: 'team' | 'branch'
    name: string
    depth: number
  }>(
    scope,
    sql`
    with recursive tree (id, path, depth, name) as (
      select id, array[name], 0, name from branch where organization_id = ${scope.organizationId} and parent_id is null
      union all
      select b.id, p.path || b.name, p.depth + 1, b.name
      from branch b join tree p on b.parent_id = p.id where b.organization_id = ${scope.organizationId}
    ), staffed as (
      select t.id, t.branch_id, t.name, b.path, b.depth from team t join tree b on b.id = t.branch_id
      where t.organization_id = ${scope.organizationId} and exists (
        select from member m where m.organization_id = t.organization_id and m.team_id = t.id and m.role = 'salesperson' and ${seen})
    )
    select * from (
      select b.id, 'branch' as kind, b.name, b.depth, b.path from tree b
      where exists (select from staffed s where s.path[1:cardinality(b.path)] = b.path)
      union all
      select s.id, 'team', s.name, s.depth + 1, s.path || s.name from staffed s
    ) choice
    order by path, kind`,
  )
  return rows.map(row => ({ id: row.id, kind: row.kind, name: row.name, depth: row.depth }))
}
