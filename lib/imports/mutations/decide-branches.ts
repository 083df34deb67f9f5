import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/**
 * Makes `staged_branch` (regions and branches, found or with an id to be made) and `staged_place` (which line stands in which).
 * A branch without a region is found wherever it is in the tree. A row that names neither stands in a branch of the
 * organization's name, for a team needs one.
 */
export async function decideBranches(scope: WriteScope): Promise<void> {
  const { db, organizationId, organizationName } = scope
  await db.execute(sql`
    create temporary table staged_spot on commit drop as
    select r.line, r.region, coalesce(r.branch, case when r.region is null then ${organizationName}::text end) as branch
    from staged_row r join staged_match m using (line) where m.code is null`)
  await db.execute(sql`
    create temporary table staged_branch on commit drop as
    select k.key, null::text as region_key, k.region as name, 'region'::branch_kind as kind, null::uuid as parent_id,
      coalesce(b.id, uuid_v7()) as id, b.id is null as made
    from (select distinct on (lower(region)) lower(region) as key, region from staged_spot
      where region is not null order by lower(region), line) k
    left join branch b on b.organization_id = ${organizationId} and b.parent_id is null and lower(b.name) = k.key`)
  await db.execute(sql`
    insert into staged_branch
    select k.key, k.region_key, k.branch, 'branch', r.id, coalesce(b.id, uuid_v7()), b.id is null
    from (select distinct on (lower(region), lower(branch)) lower(region) as region_key, lower(branch) as key, branch
      from staged_spot where branch is not null order by lower(region), lower(branch), line) k
    left join staged_branch r on r.kind = 'region' and r.key = k.region_key
    left join lateral (
      select x.id from branch x
      where x.organization_id = ${organizationId} and lower(x.name) = k.key
        and (k.region_key is null or x.parent_id is not distinct from r.id)
      order by x.parent_id is not null, x.id limit 1
    ) b on true`)
  await db.execute(sql`
    create temporary table staged_place on commit drop as
    select s.line, coalesce(b.id, r.id) as branch_id from staged_spot s
    left join staged_branch b on b.kind = 'branch' and b.key = lower(s.branch)
      and b.region_key is not distinct from lower(s.region)
    left join staged_branch r on r.kind = 'region' and r.key = lower(s.region)`)
}
