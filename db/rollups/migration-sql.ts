import { type Rollup, rollups } from './definitions'
import { expectedSql, keysOf, triggerSql } from './rollup-sql'

/** Base tables that feed a rollup. */
export const rolledUpTables: readonly string[] = [
  ...new Set(rollups.flatMap(rollup => rollup.sources.map(source => source.table))),
]

const rebuild = (rollup: Rollup) => `  delete from ${rollup.table} where organization_id = organization;
  insert into ${rollup.table} (${[...keysOf(rollup), ...rollup.measures].join(', ')})
  ${expectedSql(rollup, 'c.organization_id = organization')};`

/** Everything the database needs to keep the rollups; a migration holds this text, and a test that it still does. */
export function rollupMigrationSql(): string {
  const triggers = rolledUpTables.map(table => triggerSql(table, rollups))
  // A new time zone or week start moves every bucket.
  const rebuildFunction = `create or replace function rebuild_rollups(organization uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if scope_organization() is distinct from organization then
    raise exception 'rebuild_rollups: not the organization of the transaction';
  end if;
${rollups.map(rebuild).join('\n')}
end
$rollup$;
revoke all on function rebuild_rollups(uuid) from public;
grant execute on function rebuild_rollups(uuid) to entregent_app;`
  return [...triggers, rebuildFunction].join('\n--> statement-breakpoint\n')
}
