import type postgres from 'postgres'
import type { Tenant } from '../factories'

export type Digest = Readonly<Record<string, string>>

/** What a request of another tenant must leave as it is: every table of tenants, and the humans who hold its seats. */
export async function digestQuery(owner: postgres.Sql): Promise<string> {
  const tables = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped)
    order by 1`
  if (tables.length < 40) throw new Error('The tables of tenants were not found.')
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as digest
       from "${name}" t where organization_id = $1`,
  )
  const humans = `select 'user', md5(string_agg(u::text, '|' order by u::text))
    from "user" u where id in (select user_id from member where organization_id = $1)`
  return [...parts, humans].join(' union all ')
}

/** One sum per table of every row of a tenant. */
export async function digestTenant(owner: postgres.Sql, query: string, tenant: Tenant): Promise<Digest> {
  const rows = await owner.unsafe<{ name: string; digest: string | null }[]>(query, [tenant.organizationId], {
    prepare: true,
  })
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest ?? '']))
}
