import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { createSeatedUser } from '@/lib/platform/auth/create-seat'
import { figure } from '../figure'
import { readSignInForm, sendSignIn } from '../http/sign-in-form'
import { timeOf } from '../http/timed-get'
import type { Product } from '../open-product'
import { median, quantile } from '../statistics'
import type { Line } from './line'

const perSecond = 20
const people = 20
const password = 'vingt-canards-lisent-Colette'
const line = 'sign-in'

/** Twenty people a second who sign in with their passwords, against one at rest; and the board meanwhile. */
export const signIn: Line = async ({ product: open, options, tell }) => {
  const product = await open()
  const emails = await makePeople(product)
  const form = await readSignInForm(product.url)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const signInOf = async (index: number) => sendSignIn(form, emails[index % people] ?? '', password)
  const boardTime = () => timeOf(agent, product.page('/', 'admin'))
  try {
    tell('sign-in: at rest')
    const alone: number[] = []
    const boardAlone: number[] = []
    for (let index = 0; index < (options.quick ? 10 : 40); index++) {
      alone.push(await timed(() => signInOf(index)))
      boardAlone.push(await boardTime())
    }
    tell(`sign-in: ${perSecond} a second`)
    const crowd = await sendCrowd(signInOf, options.quick ? 3 : 10, boardTime)
    const measured = { line, unit: 'ms' } as const
    const single = { ...measured, against: 'a single sign-in at rest' }
    return [
      figure({
        line,
        measure: 'rate reached',
        unit: 'sign-ins/s',
        subject: crowd.rate,
        against: 'rate asked',
        baseline: perSecond,
      }),
      figure({ ...single, measure: 'p50', subject: median(crowd.times), baseline: median(alone) }),
      figure({
        ...single,
        measure: 'p95',
        subject: quantile(crowd.times, 0.95),
        baseline: quantile(alone, 0.95),
      }),
      figure({
        ...measured,
        measure: 'board p50 meanwhile',
        subject: median(crowd.board),
        against: 'board at rest',
        baseline: median(boardAlone),
      }),
    ]
  } finally {
    agent.destroy()
  }
}

/** Seats of marketing, who have no row on the board. */
const makePeople = (product: Product): Promise<string[]> =>
  product.inside(async () => {
    const emails: string[] = []
    for (let index = 0; index < people; index++) {
      const email = `bench-${index}@maison-ravel.example`
      const slug = product.session('admin').scope.organizationSlug
      await createSeatedUser(slug, 'marketing', { email, name: `Bench ${index}`, password })
      emails.push(email)
    }
    return emails
  })

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** They come by the clock, whether or not those before have been let in; the board is read all the while. */
async function sendCrowd(
  signInOf: (index: number) => Promise<void>,
  seconds: number,
  boardTime: () => Promise<number>,
) {
  const begun = performance.now()
  let open = true
  const board: number[] = []
  const reader = (async () => {
    while (open) board.push(await boardTime())
  })()
  const arrivals = Array.from({ length: seconds * perSecond }, async (_, index) => {
    const due = (index * 1000) / perSecond
    await wait(Math.max(0, begun + due - performance.now()))
    await signInOf(index)
    return performance.now() - begun - due
  })
  const times = await Promise.all(arrivals).finally(() => {
    open = false
  })
  const rate = (times.length * 1000) / (performance.now() - begun)
  await reader
  return { times, board, rate }
}
