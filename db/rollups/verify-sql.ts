import type { Rollup } from './definitions'
import { expectedSql, keysOf } from './rollup-sql'

const own = 'organization_id = scope_organization()'

/** One differing row a line: `key`, `expected` and `found` as JSON, null where a side has no row. */
export function rollupDifferencesSql(rollup: Rollup): string {
  const keys = keysOf(rollup)
  const shown = keys.filter(key => key !== 'organization_id')
  const list = (side: string) => rollup.measures.map(measure => `${side}.${measure}`).join(', ')
  return `with e as (${expectedSql(rollup, `c.${own}`)}),
  f as (select ${[...keys, ...rollup.measures].join(', ')} from ${rollup.table} where ${own})
  select jsonb_build_object(${shown.map(key => `'${key}', coalesce(e.${key}, f.${key})`).join(', ')}) as key,
    ${sideSql('e', 'e.organization_id', rollup.measures)} as expected,
    ${sideSql('f', 'f.organization_id', rollup.measures)} as found
  from e full join f on ${keys.map(key => `e.${key} = f.${key}`).join(' and ')}
  where row(${list('e')}) is distinct from row(${list('f')})
  order by ${shown.map(key => `coalesce(e.${key}, f.${key})`).join(', ')}`
}

const latest = ['impressions', 'reactions', 'comments', 'reposts', 'clicks']

/** Posts that do not carry the figures of their latest snapshot. */
export const postDifferencesSql = `select jsonb_build_object('post_id', p.id) as key,
    ${sideSql('m', 'm.id', latest)} as expected, ${sideSql('p', 'p.id', latest)} as found
  from post p
  left join lateral (
    select * from post_metric s
    where s.organization_id = p.organization_id and s.post_id = p.id order by s.captured_at desc limit 1
  ) m on true
  where p.${own} and row(${latest.map(name => `m.${name}`).join(', ')}) is distinct from row(${latest
    .map(name => `p.${name}`)
    .join(', ')})
  order by p.id`

/** Opportunities whose status is not the kind of their stage. */
export const statusDifferencesSql = `select jsonb_build_object('opportunity_id', o.id) as key,
    jsonb_build_object('status', s.kind) as expected, jsonb_build_object('status', o.status) as found
  from opportunity o
  join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
  where o.${own} and o.status <> s.kind
  order by o.id`

function sideSql(side: string, present: string, columns: readonly string[]): string {
  const pairs = columns.map(column => `'${column}', ${side}.${column}`).join(', ')
  return `case when ${present} is null then null else jsonb_build_object(${pairs}) end`
}
