import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/** Writes what `decideTeams` decided. Updates that no line of its own stands for are kept under negative line numbers. */
export async function writeTeams(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into branch (organization_id, id, parent_id, kind, name, import_batch_id)
    select ${organizationId}::uuid, id, parent_id, kind, name, ${batchId} from staged_branch where made`)
  await db.execute(sql`
    insert into team (organization_id, id, branch_id, name, import_batch_id)
    select ${organizationId}::uuid, id, branch_id, name, ${batchId} from staged_team where made`)
  await db.execute(sql`
    insert into member (organization_id, id, role, name, name_key, email, team_id, branch_id, import_batch_id)
    select ${organizationId}::uuid, id, role, name, key, address, team_id, branch_id, ${batchId}::uuid
    from staged_member where made`)
  await db.execute(sql`
    update team t set manager_id = f.manager_id from staged_team f
    where f.made and f.manager_id is not null and t.organization_id = ${organizationId} and t.id = f.id`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, coalesce(c.line, -row_number() over (order by c.entity, c.id)), 'update', c.entity,
      c.id, c.before, c.version + 1
    from (
      select case when not f.made then f.line end as line, 'member' as entity, f.id, jsonb_build_object('team_id', f.team_before,
        'branch_id', f.branch_before, 'email', f.email_before, 'role', f.role_before) as before, f.version
      from staged_member f where ${changedMember}
      union all
      select null, 'team', f.id, jsonb_build_object('manager_id', f.manager_before), f.version
      from staged_team f where ${changedTeam}
    ) c`)
  await db.execute(sql`
    update member m set team_id = f.team_id, branch_id = f.branch_id, email = f.address, role = f.role,
      version = m.version + 1
    from staged_member f where ${changedMember} and m.organization_id = ${organizationId} and m.id = f.id`)
  await db.execute(sql`
    update team t set manager_id = f.manager_id, version = t.version + 1
    from staged_team f where ${changedTeam} and t.organization_id = ${organizationId} and t.id = f.id`)
}

export const changedMember = sql`not f.made and row(f.team_id, f.branch_id, f.address, f.role)
  is distinct from row(f.team_before, f.branch_before, f.email_before, f.role_before)`

export const changedTeam = sql`not f.made and f.manager_id is not null and f.manager_id is distinct from f.manager_before`
