import type postgres from 'postgres'
import type { Counts, Open } from '../domain/board'
import type { Span } from '../domain/period'

type Members = readonly string[]

/** The demo's clock. */
const zone = 'Europe/Paris'

/** The counts of some members in a span, straight from the base rows, written from the words of DESIGN.md. */
export async function countByHand(
  owner: postgres.Sql,
  { from, to }: Span,
  members: Members,
): Promise<Counts> {
  const mine = owner`member_id = any (${[...members]}::uuid[])`
  const on = (column: string) =>
    owner`to_char(${owner(column)} at time zone ${zone}, 'YYYY-MM-DD') between ${from} and ${to}`
  const out = owner`status in ('published', 'archived')`
  const [posts, planned, deals, entered, meetings] = await Promise.all([
    owner`select count(*)::float8 as published, count(impressions)::float8 as measured,
        coalesce(sum(impressions), 0)::float8 as impressions,
        coalesce(sum(coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(reposts, 0))
          filter (where impressions is not null), 0)::float8 as engagements,
        coalesce(sum(originality), 0)::float8 as originality, count(originality)::float8 as originals
      from post where ${mine} and ${out} and ${on('published_at')}`,
    owner`select count(*)::float8 as planned from post
      where ${mine} and status in ('scheduled', 'published', 'archived') and ${on('planned_for')}`,
    owner`select count(*) filter (where status = 'won')::float8 as won,
        count(*) filter (where status = 'lost')::float8 as lost,
        coalesce(sum(amount_cents) filter (where status = 'won'), 0)::float8 as cents
      from opportunity where ${mine} and closed_on::text between ${from} and ${to}`,
    owner`select count(*)::float8 as entered from stage_change
      where ${mine} and from_stage_id is null and ${on('changed_at')}`,
    owner`select status, kind, significant, next_step is not null as next from meeting
      where ${mine} and ${on('starts_at')}`,
  ])
  const number = (rows: readonly postgres.Row[], name: string) => Number(rows[0]?.[name])
  const having = (status: string) => meetings.filter(row => row.status === status)
  const held = having('held')
  return {
    planned: number(planned, 'planned'),
    published: number(posts, 'published'),
    measured: number(posts, 'measured'),
    impressions: number(posts, 'impressions'),
    engagements: number(posts, 'engagements'),
    originalitySum: number(posts, 'originality'),
    originalityCount: number(posts, 'originals'),
    entered: number(entered, 'entered'),
    won: number(deals, 'won'),
    lost: number(deals, 'lost'),
    wonCents: number(deals, 'cents'),
    held: held.length,
    handshakes: held.filter(row => row.kind === 'in_person').length,
    significant: held.filter(row => row.significant === true).length,
    nextSteps: held.filter(row => row.next === true).length,
    noShowTheirs: having('no_show_theirs').length,
    noShowOurs: having('no_show_ours').length,
    cancelled: having('cancelled').length,
    moved: having('moved').length,
    toConfirm: having('to_confirm').length,
  }
}

/** What is open today, deal by deal. */
export async function openByHand(owner: postgres.Sql, today: string, members: Members): Promise<Open> {
  const deals = await owner`
    select o.origin, o.amount_cents, s.probability, s.rotting_days, o.next_step_on::text as step_on,
      ${today}::date - coalesce((o.last_contact_at at time zone ${zone})::date, o.opened_on) as quiet
    from opportunity o join stage s on s.organization_id = o.organization_id and s.id = o.stage_id
    where s.kind = 'open' and o.member_id = any (${[...members]}::uuid[])`
  const cents = (value: unknown) => Number(value ?? 0)
  const parked = (on: unknown) => typeof on === 'string' && on >= today
  return {
    open: deals.length,
    warm: deals.filter(deal => deal.origin === 'warm').length,
    amountCents: deals.reduce((sum, deal) => sum + cents(deal.amount_cents), 0),
    weightedCents: deals.reduce((sum, deal) => sum + (cents(deal.amount_cents) * deal.probability) / 100, 0),
    rotting: deals.filter(
      deal =>
        deal.rotting_days !== null &&
        deal.quiet !== null &&
        deal.quiet > deal.rotting_days &&
        !parked(deal.step_on),
    ).length,
  }
}

/** What the pictures of a board say, from the touches, signals and deals themselves. */
export async function picturesByHand(owner: postgres.Sql, { from, to }: Span, members: Members) {
  const mine = owner`member_id = any (${[...members]}::uuid[])`
  const on = ({ from: first, to: last }: Span) =>
    owner`to_char(occurred_at at time zone ${zone}, 'YYYY-MM-DD') between ${first} and ${last}`
  const touchesIn = async (span: Span) => {
    const [row] = await owner`
      select coalesce(sum(quantity), 0)::float8 as touches,
        coalesce(sum(quantity) filter (where warm), 0)::float8 as warm_touches
      from touch where ${mine} and ${on(span)}`
    return { touches: Number(row?.touches), warm_touches: Number(row?.warm_touches) }
  }
  const [signals] = await owner`
    select count(*)::float8 as signals, (count(*) filter (where status = 'answered'))::float8 as answered
    from signal where ${mine} and ${on({ from, to })}`
  const [waiting] = await owner`
    select count(*)::integer as count, min(occurred_at) as oldest from signal where ${mine} and status = 'waiting'`
  const channels = await owner`
    select channel::text, sum(touches)::float8 as touches, sum(appointments)::float8 as appointments,
      sum(conversations)::float8 as conversations, sum(minutes)::float8 as minutes
    from (
      select channel, quantity as touches, minutes, case when result = 'appointment' then quantity else 0 end as appointments,
        case when result <> 'unanswered' then quantity else 0 end as conversations
      from touch where ${mine} and ${on({ from, to })}
      union all
      select channel, 0, minutes, 0, 0 from time_entry where ${mine} and day::text between ${from} and ${to}
    ) t group by channel`
  const [cycle] = await owner`
    select percentile_cont(0.5) within group (order by closed_on - opened_on) as median
    from opportunity where ${mine} and status = 'won' and opened_on is not null and closed_on::text between ${from} and ${to}`
  return {
    touches: await touchesIn({ from, to }),
    signals: { signals: Number(signals?.signals), answered: Number(signals?.answered) },
    waiting: Number(waiting?.count),
    oldest: waiting?.oldest instanceof Date ? waiting.oldest.getTime() : null,
    channels: channels
      .map(row => ({ ...row }))
      .sort((a, b) => String(Reflect.get(a, 'channel')).localeCompare(String(Reflect.get(b, 'channel')))),
    medianCycle: cycle?.median == null ? null : Number(cycle.median),
  }
}
