import { Agent } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Figure, figure } from '../figure'
import { answersPerSecond } from '../http/answers-per-second'
import { type Page, timedGet, timeOf } from '../http/timed-get'
import { interleave } from '../interleave'
import type { Product } from '../open-product'
import { settle } from '../settle'
import { median, quantile } from '../statistics'
import type { Line } from './line'

const emptyPath = '/bench-empty'
const salespeople = 24
const encodings = ['gzip', 'identity'] as const

/** The team board of the whole organization against an empty dynamic page of the same application. */
export const board: Line = async ({ product: open, options, tell }) => {
  const product = await open()
  await settle(product.superuserUrl)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    await requireBoard(agent, product.page('/', 'admin'))
    const figures: Figure[] = []
    for (const encoding of encodings) {
      tell(`board: server time, ${encoding}`)
      figures.push(...(await serverTime(agent, product, encoding, options.quick ? 30 : 250)))
    }
    tell('board: throughput')
    figures.push(await throughput(product, options.quick ? 1 : 3))
    return [...figures, ...(await bytes(agent, product))]
  } finally {
    agent.destroy()
  }
}

/** The figure would be worth nothing if the page were another. */
async function requireBoard(agent: Agent, page: Page): Promise<void> {
  const identity = { ...page, headers: { ...page.headers, 'accept-encoding': 'identity' } }
  const { status, body } = await timedGet(agent, identity)
  const rows = new Set(body.toString('utf8').match(/href=["']\/members\/[0-9a-f-]{36}/g)).size
  if (status === 200 && rows === salespeople) return
  throw new Error(`The board answered ${status} with ${rows} rows, not 200 with ${salespeople}.`)
}

async function serverTime(
  agent: Agent,
  product: Product,
  encoding: (typeof encodings)[number],
  rounds: number,
): Promise<Figure[]> {
  const pages = [
    product.page('/', 'admin', encoding),
    product.page(emptyPath, 'admin', encoding),
    product.page(emptyPath, null, encoding),
  ] as const
  const things = pages.map(page => () => timeOf(agent, page))
  await interleave(Math.ceil(rounds / 5), things)
  const [full = [], signedIn = [], stranger = []] = await interleave(rounds, things)
  const share = (p: number, name: string, against: string, baseline: readonly number[]) =>
    figure({
      line: 'board',
      measure: `server time ${name}, ${encoding}`,
      unit: 'ms',
      subject: quantile(full, p),
      against,
      baseline: quantile(baseline, p),
      ...(p === 0.5 && baseline === signedIn ? { goal: { of: 'ratio', most: 3 } } : {}),
    })
  return [
    share(0.5, 'p50', 'empty page, signed in', signedIn),
    share(0.95, 'p95', 'empty page, signed in', signedIn),
    share(0.5, 'p50', 'empty page, stranger', stranger),
    share(0.95, 'p95', 'empty page, stranger', stranger),
  ]
}

async function throughput(product: Product, seconds: number): Promise<Figure> {
  const load = { connections: 16, seconds }
  const [full = [], empty = []] = await interleave(
    4,
    [product.page('/', 'admin'), product.page(emptyPath, 'admin')].map(
      page => () => answersPerSecond(page, load),
    ),
  )
  return figure({
    line: 'board',
    measure: 'throughput at 16 connections, gzip',
    unit: 'requests/s',
    subject: median(full),
    against: 'empty page, signed in',
    baseline: median(empty),
  })
}

async function bytes(agent: Agent, product: Product): Promise<Figure[]> {
  const full = await timedGet(agent, product.page('/', 'admin', 'identity'))
  const empty = await timedGet(agent, product.page(emptyPath, 'admin', 'identity'))
  const sized = (measure: string, size: (body: Buffer) => number) =>
    figure({
      line: 'board',
      measure,
      unit: 'kB',
      subject: size(full.body) / 1000,
      against: 'empty page, signed in',
      baseline: size(empty.body) / 1000,
    })
  return [sized('HTML', body => body.length), sized('HTML, gzip', body => gzipSync(body).length)]
}
