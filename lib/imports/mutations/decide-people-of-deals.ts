import { sql } from 'drizzle-orm'
import type { WriteScope } from '@/db/scoped'

/**
 * Makes `staged_person` (the contacts that deals name, found or to be made) and `staged_mention` (which deal names whom). A
 * contact is known by the address, else by name within the company; one without an address is the one of the same name
 * and company who has one in this file.
 */
export async function decidePeopleOfDeals(scope: WriteScope): Promise<void> {
  const { db, organizationId } = scope
  await db.execute(sql`
    create temporary table staged_contact on commit drop as
    select r.line, r.person as name, r.person_key as key, c.id as company_id, m.member_id,
      coalesce(r.person_email, case when r.person_key is not null then
        min(r.person_email) over (partition by r.person_key, c.id) end) as email
    from staged_row r
    join staged_match m using (line)
    left join staged_company c on c.key = r.company_key
    where m.code is null and (r.person_key is not null or r.person_email is not null)`)
  await db.execute(sql`
    create temporary table staged_person on commit drop as
    select k.*, coalesce(f.id, uuid_v7()) as id, f.id is null as made
    from (
      select distinct on (coalesce(email, ''), case when email is null then key end, case when email is null then company_id end)
        email, key, company_id, name, member_id
      from staged_contact
      order by coalesce(email, ''), case when email is null then key end, case when email is null then company_id end,
        name is null, line
    ) k
    left join lateral (
      select p.id from person p
      where p.organization_id = ${organizationId} and k.email is null and p.name_key = k.key
        and p.company_id is not distinct from k.company_id
      order by p.id limit 1
    ) named on true
    left join (
      select lower(email) as email, (array_agg(id order by id))[1] as id from person
      where organization_id = ${organizationId} and email is not null group by 1
    ) addressed on addressed.email = k.email
    cross join lateral (select coalesce(addressed.id, named.id) as id) f`)
  await db.execute(sql`
    create temporary table staged_mention on commit drop as
    select c.line, p.id from staged_contact c join staged_person p on p.email = c.email
    union all
    select c.line, p.id from staged_contact c join staged_person p
      on c.email is null and p.email is null and p.key = c.key and p.company_id is not distinct from c.company_id`)
}

export async function makePeopleOfDeals(scope: WriteScope, batchId: string): Promise<void> {
  await scope.db.execute(sql`
    insert into person (organization_id, id, member_id, company_id, name, name_key, email, import_batch_id)
    select ${scope.organizationId}::uuid, id, member_id, company_id, coalesce(name, ''), coalesce(key, ''), email, ${batchId}::uuid
    from staged_person where made`)
}
