import { Agent } from 'node:http'
import { insertAtScale } from '@/db/demo/scale'
import { inWriteScope } from '@/db/scoped'
import { systemScope } from '@/lib/platform/access/system-scope'
import { figure } from '../figure'
import { timeOf } from '../http/timed-get'
import { interleave } from '../interleave'
import { openProduct, type Product } from '../open-product'
import { settle } from '../settle'
import { quantile } from '../statistics'
import type { Line } from './line'

const members = 24
/** Ten years: the board shows a few weeks of them. */
const weeks = 520

/** The board over ten years with few touches against the same with many, each in a product of its own. */
export const scale: Line = async ({ options, undoing, tell }) => {
  const few = 10_000
  const many = [options.quick ? 100_000 : 1_000_000, ...(options.large ? [10_000_000] : [])]
  const products: Product[] = []
  for (const touches of [few, ...many]) {
    tell(`scale: inserting ${touches.toLocaleString('en')} touches`)
    const product = await openProduct(undoing)
    await fill(product, touches)
    products.push(product)
  }
  tell('scale: server time')
  const agent = new Agent({ keepAlive: true })
  const things = products.map(product => () => timeOf(agent, product.page('/', 'admin')))
  try {
    const rounds = options.quick ? 30 : 250
    await interleave(Math.ceil(rounds / 5), things)
    const [base = [], ...grown] = await interleave(rounds, things)
    return grown.flatMap((times, index) =>
      ([0.5, 0.95] as const).map(p =>
        figure({
          line: 'scale',
          measure: `board, ${(many[index] ?? 0).toLocaleString('en')} touches, p${p * 100}`,
          unit: 'ms',
          subject: quantile(times, p),
          against: `${few.toLocaleString('en')} touches`,
          baseline: quantile(base, p),
          ...(p === 0.5 ? { goal: { of: 'ratio', most: 1.2 } } : {}),
        }),
      ),
    )
  } finally {
    agent.destroy()
  }
}

async function fill(product: Product, touches: number): Promise<void> {
  const scope = systemScope(product.session('admin').scope)
  await product.inside(() =>
    inWriteScope(scope, writer => insertAtScale(writer, { touches, members, weeks, today: new Date() })),
  )
  await settle(product.superuserUrl)
}
