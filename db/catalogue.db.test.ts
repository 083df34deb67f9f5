import { describe, expect, test } from 'vitest'
import { withTestDatabase } from './testing/test-database'

const database = withTestDatabase()

/** Tables global by nature: who signs in is known before any organization is. */
const globalTables = ['one_time_token', 'session', 'sign_in_failure', 'user', 'user_identity']
/** The one tenant key that is not by tenant: a slug is how an organization is found before its id is known. */
const globalKeys = ['organization_slug_key']
/** Numbers that are no money, or not ours to round. */
const fractions = ['company.revenue', 'post.originality', 'post_rollup.originality_sum']
const roles = ['entregent_app', 'entregent_auth']

const tables = () => database.owner<{ name: string; tenant: boolean; secured: boolean; forced: boolean }[]>`
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    c.relname <> all (${globalTables}) as tenant
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`

const columns = () => database.owner<{ name: string; type: string; default: string | null }[]>`
  select table_name || '.' || column_name as name, data_type as type, column_default as default
  from information_schema.columns where table_schema = 'public'
    and table_name::text not in (select inhrelid::regclass::text from pg_inherits) order by 1`

describe('keys', () => {
  test('every primary and unique key of a tenant table starts with organization_id', async () => {
    const keys = await database.owner<{ key: string; first: string | null }[]>`
      select i.indexrelid::regclass::text as key, a.attname as first
      from pg_index i
      join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where n.nspname = 'public' and i.indisunique and t.relname <> all (${globalTables})`
    expect(keys.length).toBeGreaterThan(30)
    const others = keys.filter(({ key, first }) => first !== 'organization_id' && !globalKeys.includes(key))
    expect(others).toEqual([])
  })

  test('every foreign key between tenant tables starts with organization_id on both sides', async () => {
    const keys = await database.owner<{ key: string; from: string; to: string; target: string }[]>`
      select c.conname as key, f.attname as from, t.attname as to, c.confrelid::regclass::text as target
      from pg_constraint c
      join pg_namespace n on n.oid = c.connamespace
      join pg_attribute f on f.attrelid = c.conrelid and f.attnum = c.conkey[1]
      join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
      where n.nspname = 'public' and c.contype = 'f'`
    const between = keys.filter(({ target }) => !globalTables.includes(target.replaceAll('"', '')))
    expect(between.length).toBeGreaterThan(30)
    const others = between.filter(({ from, to }) => from !== 'organization_id' || to !== 'organization_id')
    expect(others).toEqual([])
  })

  test('every tenant table has a primary key and the organization', async () => {
    const bare = await database.owner`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> all (${globalTables})
        and not (
          exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull))`
    expect(bare).toEqual([])
  })
})

describe('row-level security', () => {
  test('is enabled and forced on every tenant table, with a policy for the application', async () => {
    const tenants = (await tables()).filter(({ tenant }) => tenant)
    expect(tenants.length).toBeGreaterThan(25)
    const policies = await database.owner<{ table: string }[]>`
      select tablename as table from pg_policies
      where schemaname = 'public' and 'entregent_app' = any (roles) and cmd = 'ALL' and permissive = 'PERMISSIVE'
        and qual like '%scope_organization()%' and with_check like '%scope_organization()%'`
    const covered = policies.map(({ table }) => table).sort()
    expect(covered).toEqual(tenants.map(({ name }) => name))
    expect(tenants.filter(({ secured, forced }) => !(secured && forced))).toEqual([])
  })

  test('no policy lets everybody in', async () => {
    const open = await database.owner`
      select tablename, policyname from pg_policies where schemaname = 'public' and 'public' = any (roles)`
    expect(open).toEqual([])
  })

  test('binds the application’s roles: they own nothing, sign in nowhere and bypass nothing', async () => {
    const found = await database.owner`
      select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
      from pg_roles where rolname = any (${roles}) order by 1`
    const harmless = {
      rolcanlogin: false,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    }
    expect(found.map(row => ({ ...row }))).toEqual(roles.map(rolname => ({ rolname, ...harmless })))
    const owned = await database.owner`
      select d.objid from pg_shdepend d join pg_roles r on r.oid = d.refobjid
      where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and r.rolname = any (${roles})`
    expect(owned).toEqual([])
    const parents = await database.owner`
      select m.roleid::regrole from pg_auth_members m join pg_roles r on r.oid = m.member
      where r.rolname = any (${roles})`
    expect(parents).toEqual([])
  })

  test('the login that migrates is bound too: no superuser, no bypass', async () => {
    const [login] = await database.owner`
      select rolsuper, rolbypassrls from pg_roles where rolname = current_user`
    expect({ ...login }).toEqual({ rolsuper: false, rolbypassrls: false })
  })
})

describe('rights', () => {
  const rights = 'select, insert, update, references'

  test('the application has none on the global tables', async () => {
    const granted = await database.owner`
      select name from unnest(${globalTables}::text[]) name
      where has_any_column_privilege('entregent_app', format('%I', name), ${rights})
        or has_table_privilege('entregent_app', format('%I', name), 'delete, truncate, trigger')`
    expect(granted).toEqual([])
  })

  test('it writes no rollup and changes no audit entry', async () => {
    const granted = await database.owner`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and (c.relname like '%\\_rollup%' or c.relname = 'audit_entry')
        and (has_table_privilege('entregent_app', c.oid, 'update, delete, truncate')
          or (c.relname <> 'audit_entry' and has_table_privilege('entregent_app', c.oid, 'insert')))`
    expect(granted).toEqual([])
  })

  test('it truncates nothing, which would pass the triggers of the rollups by', async () => {
    const granted = await database.owner`
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (has_table_privilege('entregent_app', c.oid, 'truncate') or has_table_privilege('entregent_auth', c.oid, 'truncate'))`
    expect(granted).toEqual([])
  })

  test('nobody but the owner runs a function that acts as the owner, unless it was granted', async () => {
    const open = await database.owner`
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef
        and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`
    expect(open).toEqual([])
    const steerable = await database.owner`
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef
        and not coalesce(array_to_string(p.proconfig, ',') like 'search_path=%pg_temp', false)`
    expect(steerable).toEqual([])
  })
})

describe('columns', () => {
  test('ids are uuids that the application makes', async () => {
    const ids = (await columns()).filter(({ name }) => /\.(.*_)?id$/.test(name))
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.filter(({ type, default: made }) => type !== 'uuid' || made !== null)).toEqual([])
  })

  test('instants carry their time zone', async () => {
    const instants = (await columns()).filter(({ type }) => /^time/.test(type))
    expect(instants.length).toBeGreaterThan(20)
    expect(instants.filter(({ type }) => type !== 'timestamp with time zone')).toEqual([])
  })

  test('money is whole cents, and says so', async () => {
    const all = await columns()
    const cents = all.filter(({ name }) => name.endsWith('_cents'))
    expect(cents.length).toBeGreaterThan(2)
    expect(cents.filter(({ type }) => type !== 'bigint')).toEqual([])
    const fractional = all
      .filter(({ type }) => /numeric|real|double|money/.test(type))
      .map(({ name }) => name)
    expect(fractional).toEqual(fractions)
    const amounts = all.filter(({ name }) => /amount|price|won_value|budget/.test(name))
    expect(amounts.filter(({ name }) => !name.endsWith('_cents'))).toEqual([])
  })
})

test('the global tables are there, so that the list cannot go stale', async () => {
  const names = (await tables()).filter(({ tenant }) => !tenant).map(({ name }) => name)
  expect(names).toEqual(globalTables)
})
