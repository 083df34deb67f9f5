import type { Rollup, RollupSource } from './definitions'

const bucketKeys = ['organization_id', 'grain', 'starts_on', 'member_id']

/** All key columns of a rollup, in the order of its primary key. */
export const keysOf = (rollup: Rollup): string[] => [...bucketKeys, ...rollup.keys]

/** A select of what the rows of `relation` (a base table or a transition table) add to a rollup, a row a grain. */
function contributionSql(rollup: Rollup, source: RollupSource, relation: string, sign: '' | '-'): string {
  const keys = rollup.keys.map(key => `${source.values[key] ?? 'null'} as ${key}`)
  const measures = rollup.measures.map(measure => {
    const value = source.values[measure]
    return value === undefined ? `0 as ${measure}` : `${sign}(${value}) as ${measure}`
  })
  return `select r.organization_id, g.grain,
      case when g.grain = 'day' then d.day else d.day - (extract(isodow from d.day)::integer - o.week_start + 7) % 7 end as starts_on,
      ${['r.member_id', ...keys, ...measures].join(', ')}
    from ${relation} r
    join organization o on o.organization_id = r.organization_id
    cross join lateral (select ${source.day} as day) d
    cross join (values ('day'::grain), ('week'::grain)) g (grain)
    where d.day is not null${source.where === undefined ? '' : ` and ${source.where}`}`
}

/** The rollup as its base tables say it should be. */
export function expectedSql(rollup: Rollup, where = 'true'): string {
  const union = rollup.sources
    .map(source => contributionSql(rollup, source, `"${source.table}"`, ''))
    .join('\n    union all\n    ')
  return `select ${sums(rollup)}
  from (${union}) c
  where ${where}
  group by ${keysOf(rollup).join(', ')}
  having ${anyMeasure(rollup, measure => `sum(c.${measure}) <> 0`)}`
}

/** The statement-level trigger function and its triggers for one base table. */
export function triggerSql(table: string, rollups: readonly Rollup[]): string {
  const fed = rollups.flatMap(rollup => {
    const sources = rollup.sources.filter(source => source.table === table)
    return sources.length === 0 ? [] : [{ rollup, sources }]
  })
  const branch = (sides: readonly Side[]) =>
    fed.map(({ rollup, sources }) => applySql(rollup, sources, sides)).join('\n')
  return `create or replace function ${table}_rollup() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $rollup$
begin
  if tg_op = 'INSERT' then
${branch(['added'])}
  elsif tg_op = 'DELETE' then
${branch(['removed'])}
  else
${branch(['added', 'removed'])}
  end if;
  return null;
end
$rollup$;
revoke all on function ${table}_rollup() from public;
create or replace trigger ${table}_rollup_insert after insert on "${table}" referencing new table as added for each statement execute function ${table}_rollup();
create or replace trigger ${table}_rollup_update after update on "${table}" referencing new table as added old table as removed for each statement execute function ${table}_rollup();
create or replace trigger ${table}_rollup_delete after delete on "${table}" referencing old table as removed for each statement execute function ${table}_rollup();`
}

type Side = 'added' | 'removed'

function applySql(rollup: Rollup, sources: readonly RollupSource[], sides: readonly Side[]): string {
  const keys = keysOf(rollup)
  const contributions = (wanted: readonly Side[]) =>
    sources
      .flatMap(source =>
        wanted.map(side => contributionSql(rollup, source, side, side === 'added' ? '' : '-')),
      )
      .join('\n    union all\n    ')
  // In key order, so that two transactions meet on the same rows in the same order.
  const upsert = `  insert into ${rollup.table} (${[...keys, ...rollup.measures].join(', ')})
  select ${sums(rollup)} from (${contributions(sides)}) c
  group by ${keys.join(', ')}
  having ${anyMeasure(rollup, measure => `sum(c.${measure}) <> 0`)}
  order by ${keys.join(', ')}
  on conflict (${keys.join(', ')}) do update set ${rollup.measures
    .map(measure => `${measure} = ${rollup.table}.${measure} + excluded.${measure}`)
    .join(', ')};`
  if (!sides.includes('removed')) return upsert
  return `${upsert}
  delete from ${rollup.table} t using (select distinct ${keys.join(', ')} from (${contributions(['removed'])}) c) k
  where ${keys.map(key => `t.${key} = k.${key}`).join(' and ')} and ${rollup.measures.map(measure => `t.${measure} = 0`).join(' and ')};`
}

const sums = (rollup: Rollup) =>
  [
    ...keysOf(rollup).map(key => `c.${key}`),
    ...rollup.measures.map(measure => `sum(c.${measure}) as ${measure}`),
  ].join(', ')

const anyMeasure = (rollup: Rollup, test: (measure: string) => string) =>
  rollup.measures.map(test).join(' or ')
