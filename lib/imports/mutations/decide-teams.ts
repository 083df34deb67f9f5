import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { decideBranches } from './decide-branches'
import { decideSeats } from './decide-seats'

/**
 * Decides for every staged salesperson what a run does with him: `staged_verdict`, and the finished branches, teams and seats.
 * A team is its manager's within a branch and bears his name unless a column names it; without a manager and a name there
 * is none, and the seat stands in its branch.
 */
export async function decideTeams(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await decideSeats(scope)
  await decideBranches(scope)
  await db.execute(sql`
    create temporary table staged_team on commit drop as
    select k.branch_id, k.name_key, k.name, k.manager_id, coalesce(t.id, uuid_v7()) as id, t.id is null as made,
      t.manager_id as manager_before, t.version
    from (
      select distinct on (p.branch_id, lower(coalesce(r.team, r.manager))) p.branch_id,
        lower(coalesce(r.team, r.manager)) as name_key, coalesce(r.team, r.manager) as name, g.id as manager_id
      from staged_row r
      join staged_match m using (line)
      join staged_place p using (line)
      left join staged_mention g on g.line = r.line and g.manages
      where m.code is null and coalesce(r.team, r.manager) is not null
      order by p.branch_id, lower(coalesce(r.team, r.manager)), g.id is null, r.line
    ) k
    left join team t on t.organization_id = ${organizationId} and t.branch_id = k.branch_id and lower(t.name) = k.name_key`)
  // A manager sits in the team he leads, unless the file or an earlier one seats him elsewhere.
  await db.execute(sql`
    create temporary table staged_member on commit drop as
    select s.*, own.line, coalesce(own.team_id, m.team_id, led.team_id) as team_id,
      coalesce(case when own.team_id is null then own.branch_id end, m.branch_id) as branch_id,
      coalesce(m.email, s.email) as address,
      case when s.manages and coalesce(m.role, 'salesperson') = 'salesperson' then 'manager'
        else coalesce(m.role, 'salesperson') end as role,
      m.version, m.team_id as team_before, m.branch_id as branch_before, m.email as email_before, m.role as role_before
    from staged_seat s
    left join member m on m.organization_id = ${organizationId} and m.id = s.id
    left join (
      select distinct on (n.id) n.id, n.line, t.id as team_id, p.branch_id
      from staged_mention n
      join staged_match x on x.line = n.line and x.code is null
      join staged_row r on r.line = n.line
      left join staged_place p on p.line = n.line
      left join staged_team t on t.branch_id = p.branch_id and t.name_key = lower(coalesce(r.team, r.manager))
      where not n.manages order by n.id, n.line
    ) own on own.id = s.id
    left join (
      select distinct on (manager_id) manager_id, id as team_id from staged_team
      where manager_id is not null order by manager_id, id
    ) led on led.manager_id = s.id`)
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select m.line, case when m.code is not null then 'refuse' when f.made then 'create'
        when row(f.team_id, f.branch_id, f.address, f.role)
          is distinct from row(f.team_before, f.branch_before, f.email_before, f.role_before) then 'update'
        else 'leave' end as action,
      m.code, ${plan.answers.columns.memberName ?? null}::text as "column", r.name as value
    from staged_match m join staged_row r using (line) left join staged_member f using (line)`)
}
