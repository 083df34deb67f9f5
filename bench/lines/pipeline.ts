import { Agent } from 'node:http'
import { type Figure, figure } from '../figure'
import { timedGet, timeOf } from '../http/timed-get'
import { interleave } from '../interleave'
import { openProduct, type Product } from '../open-product'
import { asSuperuser, settle } from '../settle'
import { median, quantile } from '../statistics'
import type { Line } from './line'
import { measureMoves } from './pipeline-moves'

/** The board with few open deals and with many, each in a product of its own; then cards moved, and seen to move. */
export const pipeline: Line = async ({ options, undoing, tell }) => {
  const sizes = [100, options.quick ? 2_000 : 50_000]
  const products: Product[] = []
  for (const deals of sizes) {
    tell(`pipeline: ${deals.toLocaleString('en')} open deals`)
    const product = await openProduct(undoing)
    await fill(product, deals)
    products.push(product)
  }
  const [few, many] = products
  if (few === undefined || many === undefined) throw new Error('Two products are needed.')
  const against = `${sizes[0]} open deals`
  const size = (sizes[1] ?? 0).toLocaleString('en')
  const agent = new Agent({ keepAlive: true })
  const figures: Figure[] = []
  try {
    for (const who of ['salesperson', 'admin'] as const) {
      const things = products.map(product => () => timeOf(agent, product.page('/pipeline?who=all', who)))
      const rounds = options.quick ? 15 : 120
      await interleave(Math.ceil(rounds / 5), things)
      const [small = [], large = []] = await interleave(rounds, things)
      figures.push(
        figure({
          line: 'pipeline',
          measure: `board of the ${who}, ${size} open deals, p50`,
          unit: 'ms',
          subject: quantile(large, 0.5),
          against,
          baseline: quantile(small, 0.5),
          goal: { of: 'ratio', most: 1.3 },
        }),
      )
    }
    const bytes = await Promise.all(
      products.map(
        async product => (await timedGet(agent, product.page('/pipeline?who=all', 'admin'))).body.length,
      ),
    )
    figures.push(
      figure({
        line: 'pipeline',
        measure: `HTML of the board, ${size} open deals`,
        unit: 'kB',
        subject: (bytes[1] ?? 0) / 1000,
        against,
        baseline: (bytes[0] ?? 0) / 1000,
      }),
    )
    tell('pipeline: moves')
    const moves = await measureMoves(many, { rounds: options.quick ? 20 : 200, listeners: 100 })
    figures.push(
      figure({
        line: 'pipeline',
        measure: `a card moved, ${size} open deals, p50`,
        unit: 'ms',
        subject: median(moves.moved),
        against: 'an action that writes one row',
        baseline: median(moves.bare),
        goal: { of: 'ratio', most: 2 },
      }),
      figure({
        line: 'pipeline',
        measure: 'from the commit of a move to a second listener, 100 listening, p95',
        unit: 'ms',
        subject: quantile(moves.seen, 0.95),
        against: 'p50',
        baseline: quantile(moves.seen, 0.5),
        goal: { of: 'subject', most: 150 },
      }),
    )
    return figures
  } finally {
    agent.destroy()
  }
}

/** Open deals over the demo's people and stages, a few notes of money each. */
async function fill(product: Product, deals: number): Promise<void> {
  const { organizationId } = product.session('salesperson').scope
  await asSuperuser(
    product.superuserUrl,
    sql => sql`
      with seller as (
        select id, row_number() over (order by id) - 1 as place, count(*) over () as many from member
        where organization_id = ${organizationId} and role = 'salesperson'
      ), open as (
        select id, row_number() over (order by position) - 1 as place, count(*) over () as many from stage
        where organization_id = ${organizationId} and kind = 'open'
      )
      insert into opportunity (organization_id, id, member_id, stage_id, status, name, amount_cents, currency, opened_on,
        expected_close_on, last_contact_at)
      select ${organizationId}, uuid_v7(), m.id, s.id, 'open', 'Deal ' || n, 100000 + n, 'EUR', current_date - 60,
        current_date + n % 180, now() - n % 40 * interval '1 day'
      from generate_series(1, ${deals}::integer) n
      join seller m on m.place = n % m.many
      join open s on s.place = n % s.many`,
  )
  await settle(product.superuserUrl)
}
