import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'
import type { RunPlan } from '../plan-run'
import { settleStaged } from './settle-staged'

/**
 * Decides for every staged company what a run does with it: `staged_verdict`, `staged_account` (the finished rows) and
 * `staged_parent` (parents that neither the file nor the organization has). Blanks never erase what is here.
 */
export async function decideCompanies(scope: WriteScope, plan: RunPlan): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    create temporary table staged_match on commit drop as
    select line, case when problems is not null then 'file' when place > 1 then 'duplicate_row'
      when parent_key = key then 'own_parent' end as code
    from (
      select line, problems, key, parent_key, row_number() over (partition by key order by line) as place from staged_row
    ) r`)
  await db.execute(sql`
    create temporary table staged_known on commit drop as
    select r.key, coalesce(c.id, uuid_v7()) as id, c.id is null as made
    from staged_row r join staged_match m using (line)
    left join company c on c.organization_id = ${organizationId} and c.name_key = r.key
    where m.code is null`)
  await db.execute(sql`analyze staged_match, staged_known`)
  await db.execute(sql`
    create temporary table staged_parent on commit drop as
    select k.parent_key as key, k.parent as name, coalesce(c.id, uuid_v7()) as id, c.id is null as made
    from (
      select distinct on (r.parent_key) r.parent_key, r.parent from staged_row r join staged_match m using (line)
      where m.code is null and r.parent_key is not null and r.parent_key not in (select key from staged_known)
      order by r.parent_key, r.line
    ) k
    left join company c on c.organization_id = ${organizationId} and c.name_key = k.parent_key`)
  await db.execute(sql`
    create temporary table staged_account on commit drop as
    select f.*, case when f.made then 'create'
      when row(f.sector, f.employees, f.revenue, f.founded_year, f.location, f.website, f.parent_id)
        is distinct from row(c.sector, c.employees, c.revenue, c.founded_year, c.location, c.website, c.parent_id) then 'update'
      else 'leave' end as action
    from (
      select r.line, k.id, k.made, r.key, r.name, coalesce(r.sector, c.sector) as sector,
        coalesce(r.employees, c.employees) as employees, coalesce(r.revenue, c.revenue)::numeric(18, 2) as revenue,
        coalesce(r.founded_year, c.founded_year)::smallint as founded_year, coalesce(r.location, c.location) as location,
        coalesce(r.website, c.website) as website, coalesce(sibling.id, p.id, c.parent_id) as parent_id
      from staged_row r
      join staged_match m using (line)
      join staged_known k on k.key = r.key
      left join company c on c.organization_id = ${organizationId} and c.id = k.id
      left join staged_known sibling on sibling.key = r.parent_key
      left join staged_parent p on p.key = r.parent_key
      where m.code is null
    ) f
    left join company c on c.organization_id = ${organizationId} and c.id = f.id`)
  await settleStaged(scope, 'staged_account')
  const column = (field: string) => plan.answers.columns[field] ?? null
  await db.execute(sql`
    create temporary table staged_verdict on commit drop as
    select m.line, coalesce(f.action, 'refuse') as action, m.code,
      case when m.code = 'own_parent' then ${column('parentName')}::text else ${column('name')}::text end as "column",
      r.name as value
    from staged_match m join staged_row r using (line) left join staged_account f using (line)`)
}

/** Writes what `decideCompanies` decided; a company's parent goes in with it, for keys are checked at the statement's end. */
export async function writeCompanies(scope: WriteScope, batchId: string): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    insert into company (organization_id, id, name, name_key, sector, employees, revenue, founded_year, location, website,
      parent_id, import_batch_id)
    select ${organizationId}::uuid, id, name, key, sector, employees, revenue, founded_year, location, website, parent_id, ${batchId}::uuid
    from staged_account where action = 'create'
    union all
    select ${organizationId}::uuid, id, name, key, null, null, null, null, null, null, null, ${batchId}::uuid
    from staged_parent where made`)
  await db.execute(sql`
    insert into import_row (organization_id, batch_id, line, action, entity, entity_id, before, version_after)
    select ${organizationId}::uuid, ${batchId}::uuid, f.line, 'update', 'company', c.id, jsonb_build_object('sector', c.sector,
      'employees', c.employees, 'revenue', c.revenue, 'founded_year', c.founded_year, 'location', c.location,
      'website', c.website, 'parent_id', c.parent_id), c.version + 1
    from staged_account f join company c on c.organization_id = ${organizationId} and c.id = f.id
    where f.action = 'update'`)
  await db.execute(sql`
    update company c set sector = f.sector, employees = f.employees, revenue = f.revenue, founded_year = f.founded_year,
      location = f.location, website = f.website, parent_id = f.parent_id, version = c.version + 1
    from staged_account f
    where f.action = 'update' and c.organization_id = ${organizationId} and c.id = f.id`)
}
