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

const sums = ['open', 'warm', 'amount_cents']

/** Sums of what is open, by stage and member, that the rows do not give. */
export const openSumDifferencesSql = `with e as (
    select organization_id, stage_id, member_id, count(*)::integer as open, (count(*) filter (where origin = 'warm'))::integer as warm,
      coalesce(sum(amount_cents), 0)::bigint as amount_cents
    from opportunity where ${own} and status = 'open' group by 1, 2, 3
  ), f as (select * from open_sum where ${own})
  select jsonb_build_object('stage_id', coalesce(e.stage_id, f.stage_id), 'member_id', coalesce(e.member_id, f.member_id)) as key,
    ${sideSql('e', 'e.organization_id', sums)} as expected, ${sideSql('f', 'f.organization_id', sums)} as found
  from e full join f on e.organization_id = f.organization_id and e.stage_id = f.stage_id and e.member_id = f.member_id
  where row(e.open, e.warm, e.amount_cents) is distinct from row(f.open, f.warm, f.amount_cents)
  order by 1`

const facts = ['member_id', 'stage_id', 'status', 'amount_cents', 'expected_close_on']

/**
 * Opportunities whose history does not end with what they are, has a gap or an overlap, or does not begin when it says. The
 * place is told: `last` for what it is now, else the moment at which the next state should begin.
 */
export const stateDifferencesSql = `with told as (
    select t.*, lead(t.valid_from) over w as next_from, min(t.valid_from) over (partition by t.opportunity_id) as first_from
    from opportunity_state t where ${own}
    window w as (partition by t.opportunity_id order by t.valid_from)
  )
  select jsonb_build_object('opportunity_id', o.id, 'at', 'last') as key, ${sideSql('o', 'o.id', facts)} as expected,
    ${sideSql('t', 't.opportunity_id', facts)} as found
  from opportunity o
  left join told t on t.opportunity_id = o.id and t.valid_to = 'infinity'
  where o.${own} and row(${facts.map(name => `o.${name}`).join(', ')}) is distinct from row(${facts.map(name => `t.${name}`).join(', ')})
  union all
  select jsonb_build_object('opportunity_id', t.opportunity_id, 'at', t.valid_to), jsonb_build_object('next', t.valid_to),
    jsonb_build_object('next', t.next_from)
  from told t where t.valid_to <> coalesce(t.next_from, 'infinity')
  union all
  select jsonb_build_object('opportunity_id', t.opportunity_id, 'at', t.valid_from), jsonb_build_object('begun_at', t.first_from),
    jsonb_build_object('begun_at', t.begun_at)
  from told t where t.begun_at <> t.first_from
  order by 1`

function sideSql(side: string, present: string, columns: readonly string[]): string {
  const pairs = columns.map(column => `'${column}', ${side}.${column}`).join(', ')
  return `case when ${present} is null then null else jsonb_build_object(${pairs}) end`
}
