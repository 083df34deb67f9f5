import { Agent } from 'node:http'
import { figure } from '../figure'
import { timeOf } from '../http/timed-get'
import { interleave } from '../interleave'
import { openProduct, type Product } from '../open-product'
import { asSuperuser, settle } from '../settle'
import { quantile } from '../statistics'
import type { Line } from './line'

/** What changed over five years beside one quarter, as a director asks it, in one history of deals spread evenly. */
export const changes: Line = async ({ options, undoing, tell }) => {
  const deals = options.quick ? 2_000 : 20_000
  tell(`changes: ${deals.toLocaleString('en')} deals over five years`)
  const product = await openProduct(undoing)
  await fill(product, deals)
  const today = new Date()
  const before = (days: number) => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10)
  const page = (days: number) =>
    product.page(`/pipeline/changes?from=${before(days)}&to=${before(0)}`, 'director')
  const agent = new Agent({ keepAlive: true })
  try {
    const things = [page(5 * 365), page(91)].map(asked => () => timeOf(agent, asked))
    const rounds = options.quick ? 15 : 120
    await interleave(Math.ceil(rounds / 5), things)
    const [long = [], short = []] = await interleave(rounds, things)
    return [
      figure({
        line: 'changes',
        measure: `what changed over 5 years, ${deals.toLocaleString('en')} deals, p50`,
        unit: 'ms',
        subject: quantile(long, 0.5),
        against: '1 quarter',
        baseline: quantile(short, 0.5),
        goal: { of: 'ratio', most: 1.3 },
      }),
    ]
  } finally {
    agent.destroy()
  }
}

/** Deals of the salesperson, each won or lost sixty days after it began, with the history that these dates give. */
async function fill(product: Product, deals: number): Promise<void> {
  const { organizationId, memberId } = product.session('salesperson').scope
  await asSuperuser(product.superuserUrl, async sql => {
    await sql`create temporary table deal as
      select uuid_v7() as id, n, now() - n * interval '1825 days' / ${deals}::integer as begun_at,
        case when n * 1825.0 / ${deals}::integer < 60 then 'open' when n % 5 < 2 then 'won' else 'lost' end as status
      from generate_series(1, ${deals}::integer) n`
    await sql`insert into opportunity (organization_id, id, member_id, stage_id, status, name, currency, amount_cents, opened_on, closed_on)
      select ${organizationId}, d.id, ${memberId}, s.id, d.status::stage_kind, 'Deal ' || d.n, 'EUR', 100000 + d.n, d.begun_at::date,
        case when d.status <> 'open' then (d.begun_at + interval '60 days')::date end
      from deal d cross join lateral (
        select s.id from stage s where s.organization_id = ${organizationId} and s.kind = d.status::stage_kind
        order by s.position limit 1) s`
    await sql`insert into stage_change (organization_id, id, opportunity_id, member_id, to_stage_id, changed_at)
      select ${organizationId}, uuid_v7(), m.id, ${memberId}, m.stage_id, m.at from (
        select d.id, d.begun_at as at, (select s.id from stage s where s.organization_id = ${organizationId} and s.kind = 'open'
          order by s.position limit 1) as stage_id
        from deal d
        union all
        select d.id, d.begun_at + interval '60 days', o.stage_id from deal d
        join opportunity o on o.organization_id = ${organizationId} and o.id = d.id where d.status <> 'open'
      ) m`
  })
  await settle(product.superuserUrl)
}
