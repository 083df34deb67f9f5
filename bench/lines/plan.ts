import { Agent } from 'node:http'
import { figure } from '../figure'
import { timeOf } from '../http/timed-get'
import { interleave } from '../interleave'
import { openProduct, type Product } from '../open-product'
import { asSuperuser, settle } from '../settle'
import { quantile } from '../statistics'
import type { Line } from './line'

/** The plan of content with few posts and with many, each in a product of its own. */
export const plan: Line = async ({ options, undoing, tell }) => {
  const sizes = [100, options.quick ? 1_000 : 10_000]
  const products: Product[] = []
  for (const posts of sizes) {
    tell(`plan: ${posts.toLocaleString('en')} posts`)
    const product = await openProduct(undoing)
    await fill(product, posts)
    products.push(product)
  }
  const agent = new Agent({ keepAlive: true })
  const looks = ['calendar', 'board'] as const
  try {
    const things = looks.flatMap(look =>
      products.map(product => () => timeOf(agent, product.page(`/content?look=${look}`, 'salesperson'))),
    )
    const rounds = options.quick ? 15 : 120
    await interleave(Math.ceil(rounds / 5), things)
    const times = await interleave(rounds, things)
    return looks.map((look, index) =>
      figure({
        line: 'plan',
        measure: `${look}, ${(sizes[1] ?? 0).toLocaleString('en')} posts, p50`,
        unit: 'ms',
        subject: quantile(times[index * 2 + 1] ?? [], 0.5),
        against: `${sizes[0]} posts`,
        baseline: quantile(times[index * 2] ?? [], 0.5),
        goal: { of: 'ratio', most: 1.3 },
      }),
    )
  } finally {
    agent.destroy()
  }
}

/** Posts of the salesperson over ten years, one in twenty of them not yet published. */
async function fill(product: Product, posts: number): Promise<void> {
  const { organizationId, memberId } = product.session('salesperson').scope
  await asSuperuser(
    product.superuserUrl,
    sql => sql`
      insert into post (organization_id, id, member_id, status, body, language, voice, intent, network, planned_for, published_at)
      select ${organizationId}, uuid_v7(), ${memberId}, s.status, 'Post ' || n, 'fr', 'own', 'inform', 'linkedin',
        now() - n * interval '3650 days' / ${posts}::integer,
        case s.status when 'published' then now() - n * interval '3650 days' / ${posts}::integer end
      from generate_series(1, ${posts}::integer) n
      cross join lateral (select (case when n % 20 = 0 then 'draft' else 'published' end)::post_status as status) s`,
  )
  await settle(product.superuserUrl)
}
