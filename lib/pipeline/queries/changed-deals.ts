import { type SQL, sql } from 'drizzle-orm'
import type { ReadScope } from '@/db/scoped'
import { peopleCondition } from './people-condition'

/** Which deals a comparison is about, and its two moments. */
export interface ChangesAsked {
  /** ISO 8601; what stood just before is compared. */
  readonly since: string
  readonly until: string
  /** `team:…`, `branch:…` or `member:…` and its id; null for everybody the reader sees. */
  readonly people: string | null
  /** Days between which a deal is expected to close, both included; null for any day, said or not. */
  readonly closing: { readonly from: string; readonly to: string } | null
}

/**
 * A row for each deal that `changeOfDeal` (domain/changes.ts) gives something for: id, entry, exit, opening, closing, delta,
 * value. Read from the history alone: what is open now, or what a deal is worth now, is nowhere asked.
 */
export function changedDeals(scope: ReadScope, asked: ChangesAsked): SQL {
  const own = (alias: string) => sql`${sql.raw(alias)}.organization_id = ${scope.organizationId}`
  const inside = (alias: string) => insideScope(scope, asked, alias)
  const since = sql`${asked.since}::timestamptz`
  const until = sql`${asked.until}::timestamptz`
  return sql`
    select id, opening_in, closing_in,
      case when opening_in then null when had_opening then 'pulled_in' when begun_at >= ${since} then 'new'
        when exists (select from opportunity_state q where ${own('q')} and q.opportunity_id = d.id and q.status <> 'open'
          and q.valid_from < ${since} and q.valid_to >= ${since}) then 'reopened'
        else 'pulled_in' end as entry,
      case when closing_in then null when closed_in then status::text else 'pushed_out' end as exit,
      case when opening_in then opening end as opening,
      case when closing_in then ending end as closing,
      case when opening_in and (closing_in or closed_in) then ending - opening else 0 end as delta,
      case when closing_in or closed_in then ending else opening end as value
    from (
      select coalesce(b.opportunity_id, a.opportunity_id) as id, coalesce(b.inside, false) as opening_in,
        b.opportunity_id is not null as had_opening, coalesce(b.amount_cents, 0) as opening, coalesce(a.amount_cents, 0) as ending,
        a.status, a.begun_at, a.status = 'open' and a.inside as closing_in, a.status <> 'open' and a.inside as closed_in
      from (
        select s.opportunity_id, s.amount_cents, ${inside('s')} as inside from opportunity_state s
        where ${own('s')} and s.status = 'open' and ${begunBy('s', since)} and s.valid_to >= ${since}
      ) b
      full join (
        select s.opportunity_id, s.amount_cents, s.status, s.begun_at, ${inside('s')} as inside from opportunity_state s
        where ${own('s')} and s.status = 'open' and ${begunBy('s', until)} and s.valid_to >= ${until}
        union all
        select s.opportunity_id, s.amount_cents, s.status, s.begun_at, case when s.was = 'open' then s.was_inside else c.inside end
        from (
          select p.*, lag(p.status) over w as was, lag(${inside('p')}) over w as was_inside
          from (
            select * from opportunity_state q where ${own('q')} and q.valid_from >= ${since} and q.valid_from < ${until}
            union all
            select * from opportunity_state q where ${own('q')} and q.status = 'open' and ${begunBy('q', since)}
              and q.valid_to >= ${since} and q.valid_to < ${until}
          ) p
          window w as (partition by p.opportunity_id order by p.valid_from)
        ) s
        left join lateral (${closeOf(scope, inside)}) c on true
        where s.status <> 'open' and s.valid_to >= ${until} and (s.was = 'open' or c.closed_at >= ${since})
      ) a on a.opportunity_id = b.opportunity_id
    ) d
    where opening_in or closing_in or closed_in`
}

/**
 * That a state had begun by a moment. Written so that no index answers it: nearly every state has begun by now, and the index by
 * `valid_to` finds the few that were not over yet.
 */
export const begunBy = (alias: string, moment: SQL): SQL =>
  sql`(${sql.raw(alias)}.valid_from < ${moment}) is true`

/**
 * For a closed state `s` that no open one comes before (it was amended since, came in closed, or went from won to lost): when it
 * was closed, and whether that was in scope. Asked for few, as it looks back deal by deal.
 */
const closeOf = ({ organizationId }: ReadScope, inside: (alias: string) => SQL): SQL => sql`
  select coalesce(w.valid_to, s.begun_at) as closed_at, case when w.status = 'open' then w.inside
    else (select ${inside('k')} from opportunity_state k where k.organization_id = ${organizationId}
      and k.opportunity_id = s.opportunity_id and k.valid_from = coalesce(w.valid_to, s.begun_at)) end as inside
  from (select where s.was is distinct from 'open') seldom
  left join lateral (
    select p.status, p.valid_to, ${inside('p')} as inside from opportunity_state p
    where p.organization_id = ${organizationId} and p.opportunity_id = s.opportunity_id and p.valid_from < s.valid_from
      and p.status <> s.status
    order by p.valid_from desc limit 1
  ) w on true`

function insideScope(scope: ReadScope, { people, closing }: ChangesAsked, alias: string): SQL {
  const column = (name: string) => sql.raw(`${alias}.${name}`)
  const owned = people === null ? sql`true` : peopleCondition(scope, people, column('member_id'))
  if (closing === null) return owned
  const day = column('expected_close_on')
  return sql`(${owned} and ${day} is not null and ${day} between ${closing.from}::date and ${closing.to}::date)`
}
