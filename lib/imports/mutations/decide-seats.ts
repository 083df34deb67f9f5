import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/**
 * Makes `staged_match` (line, code), `staged_seat` (everyone the file names, found or with an id to be made) and
 * `staged_mention` (which line names whom, as a salesperson or as a manager). A seat is known by its address, else by its name.
 */
export async function decideSeats(scope: WriteScope): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    create temporary table staged_named on commit drop as
    select n.line, n.manages, n.name, n.key,
      coalesce(n.email, max(n.email) over (partition by n.key)) as email
    from (
      select line, false as manages, name, name_key as key, email from staged_row where problems is null
      union all
      select line, true, manager, manager_key, manager_email from staged_row where problems is null and manager is not null
    ) n`)
  await db.execute(sql`
    create temporary table staged_seat on commit drop as
    select k.key, k.email, k.name, k.manages, coalesce(a.id, n.id, uuid_v7()) as id, coalesce(a.id, n.id) is null as made,
      a.id is null and coalesce(n.bearers, 0) > 1 as ambiguous
    from (
      select key, email, (array_agg(name order by manages, line))[1] as name, bool_or(manages) as manages
      from staged_named group by key, email
    ) k
    left join member a on a.organization_id = ${organizationId} and lower(a.email) = k.email
    left join (
      select name_key, (array_agg(id order by status, id))[1] as id, count(*) as bearers
      from member where organization_id = ${organizationId} group by name_key
    ) n on n.name_key = k.key and not exists (
      select from member o where o.organization_id = ${organizationId} and o.id = n.id and n.bearers = 1
        and k.email is not null and o.email is not null and lower(o.email) <> k.email)`)
  await db.execute(sql`
    create temporary table staged_match on commit drop as
    select r.line, case when r.problems is not null then 'file' when r.place > 1 then 'duplicate_row'
      when s.ambiguous or g.ambiguous then 'ambiguous_member' end as code
    from (
      select line, problems, name_key, manager_key, row_number() over (partition by key order by line) as place
      from staged_row
    ) r
    left join staged_named n on n.line = r.line and not n.manages
    left join staged_seat s on s.key = n.key and s.email is not distinct from n.email
    left join staged_named h on h.line = r.line and h.manages
    left join staged_seat g on g.key = h.key and g.email is not distinct from h.email`)
  await db.execute(sql`
    create temporary table staged_mention on commit drop as
    select n.line, n.manages, s.id from staged_named n
    join staged_seat s on s.key = n.key and s.email is not distinct from n.email
    join staged_match m on m.line = n.line and m.code is null`)
  await db.execute(
    sql`delete from staged_seat s where not exists (select from staged_mention n where n.id = s.id)`,
  )
}
