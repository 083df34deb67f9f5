import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import type { StageKind } from '../domain/move'

export interface StageChoice {
  readonly id: string
  readonly key: string
  readonly name: string | null
  readonly kind: StageKind
  readonly pipelineId: string
  readonly pipeline: string
}

/** The stages that are in use, in the order of their pipelines. */
export const listStageChoices = (scope: ReadScope): Promise<StageChoice[]> =>
  readRows<StageChoice & Record<string, unknown>>(
    scope,
    sql`select s.id, s.key, s.name, s.kind, s.pipeline_id as "pipelineId", p.name as pipeline
      from stage s join pipeline p on p.organization_id = s.organization_id and p.id = s.pipeline_id
      where s.organization_id = ${scope.organizationId} and s.archived_at is null and p.archived_at is null
      order by p.position, p.id, s.position, s.id`,
  )

export interface PeopleChoice {
  /** As addresses write it: `branch:…`, `team:…` or `member:…`. */
  readonly value: string
  readonly kind: 'branch' | 'team' | 'member'
  readonly name: string
}

/** Whose opportunities the reader can narrow the table to: branches and teams with somebody he sees, and these people. */
export const listPeopleChoices = (scope: ReadScope): Promise<PeopleChoice[]> =>
  readRows<PeopleChoice & Record<string, unknown>>(
    scope,
    sql`
    with recursive seen as (
      select m.id, m.name, m.name_key, m.team_id, coalesce(m.branch_id, t.branch_id) as branch_id
      from member m left join team t on t.organization_id = m.organization_id and t.id = m.team_id
      where m.organization_id = ${scope.organizationId} and m.role <> 'marketing' and m.status = 'active' and ${seenMembers(scope)}
    ), above (id, parent_id) as (
      select b.id, b.parent_id from branch b
      where b.organization_id = ${scope.organizationId} and b.id in (select branch_id from seen)
      union
      select b.id, b.parent_id from branch b join above a on b.id = a.parent_id where b.organization_id = ${scope.organizationId}
    )
    select value, kind, name from (
      select 'branch:' || b.id as value, 'branch' as kind, b.name, 0 as place from branch b
      where b.organization_id = ${scope.organizationId} and b.id in (select id from above)
      union all
      select 'team:' || t.id, 'team', t.name, 1 from team t
      where t.organization_id = ${scope.organizationId} and t.id in (select team_id from seen)
      union all
      select 'member:' || id, 'member', name, 2 from seen
    ) choice
    order by place, lower(name), value`,
  )

const seenMembers = ({ rowMembers }: ReadScope) =>
  rowMembers === 'everyone' ? sql`true` : sql`m.id = any (${`{${rowMembers.join(',')}}`}::uuid[])`
