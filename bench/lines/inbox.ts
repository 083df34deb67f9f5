import { Agent } from 'node:http'
import { figure } from '../figure'
import { timeOf } from '../http/timed-get'
import { interleave } from '../interleave'
import { openProduct, type Product } from '../open-product'
import { asSuperuser, settle } from '../settle'
import { quantile } from '../statistics'
import type { Line } from './line'

/** The inbox of signals after a short past and after a long one, each in a product of its own. */
export const inbox: Line = async ({ options, undoing, tell }) => {
  const sizes = [1_000, options.quick ? 10_000 : 1_000_000]
  const products: Product[] = []
  for (const signals of sizes) {
    tell(`inbox: ${signals.toLocaleString('en')} past signals`)
    const product = await openProduct(undoing)
    await fill(product, signals)
    products.push(product)
  }
  const agent = new Agent({ keepAlive: true })
  const views = [
    { name: 'own inbox', path: '/signals', role: 'salesperson' },
    { name: 'whole inbox', path: '/signals', role: 'admin' },
    { name: 'settled', path: '/signals?list=past', role: 'salesperson' },
  ] as const
  try {
    const things = views.flatMap(({ path, role }) =>
      products.map(product => () => timeOf(agent, product.page(path, role))),
    )
    const rounds = options.quick ? 15 : 120
    await interleave(Math.ceil(rounds / 5), things)
    const times = await interleave(rounds, things)
    return views.map(({ name }, index) =>
      figure({
        line: 'inbox',
        measure: `${name}, ${(sizes[1] ?? 0).toLocaleString('en')} past signals, p50`,
        unit: 'ms',
        subject: quantile(times[index * 2 + 1] ?? [], 0.5),
        against: `${(sizes[0] ?? 0).toLocaleString('en')}`,
        baseline: quantile(times[index * 2] ?? [], 0.5),
        goal: { of: 'ratio', most: 1.3 },
      }),
    )
  } finally {
    agent.destroy()
  }
}

/** Settled signals over ten years, half of them the salesperson's, each answered within a day. */
async function fill(product: Product, signals: number): Promise<void> {
  const { organizationId, memberId } = product.session('salesperson').scope
  await asSuperuser(
    product.superuserUrl,
    sql => sql`
      insert into signal (organization_id, id, member_id, person_id, kind, status, occurred_at, answered_at)
      select ${organizationId}, uuid_v7(),
        case when n % 2 = 0 then ${memberId}::uuid else m.ids[1 + n % cardinality(m.ids)] end,
        p.ids[1 + n % cardinality(p.ids)], 'comment', (case when n % 10 = 0 then 'dismissed' else 'answered' end)::signal_status,
        moment, case when n % 10 <> 0 then moment + interval '3 hours' end
      from generate_series(1, ${signals}::integer) n
      cross join lateral (select now() - interval '1 day' - n * (interval '3650 days' / ${signals}::integer) as moment) w
      cross join (select array_agg(id) as ids from member where organization_id = ${organizationId} and role = 'salesperson') m
      cross join (select array_agg(id) as ids from person where organization_id = ${organizationId}) p`,
  )
  await settle(product.superuserUrl)
}
