import { Agent } from 'node:http'
import { type Figure, figure } from '../figure'
import { readForm, type SignInForm } from '../http/sign-in-form'
import { type Page, timedGet } from '../http/timed-get'
import { settle } from '../settle'
import { quantile } from '../statistics'
import type { Line } from './line'

const atOnce = 200
const patience = 60_000

/** The board while 200 set their language at once, against the board alone. One that is told to come back later has its answer. */
export const pool: Line = async ({ product: open, options, tell }) => {
  const product = await open()
  await settle(product.superuserUrl)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const board = product.page('/', 'admin')
  const settings = product.page('/settings', 'salesperson', 'identity')
  try {
    const form = await readForm(settings, 'language')
    tell('pool: the board alone')
    const alone: number[] = []
    for (let round = 0; round < (options.quick ? 10 : 60); round += 1)
      alone.push((await timedGet(agent, board)).ms)
    const beside: number[] = []
    const answers: number[] = []
    const failed: number[] = []
    for (let round = 0; round < (options.quick ? 1 : 5); round += 1) {
      tell(`pool: the board beside ${atOnce} who set their language`)
      let done = false
      const setting = Promise.all(Array.from({ length: atOnce }, () => setLanguage(form, settings))).finally(
        () => {
          done = true
        },
      )
      const reading = async () => {
        do {
          const { ms, status } = await timedGet(agent, board)
          beside.push(ms)
          if (status !== 200) failed.push(status)
        } while (!done)
      }
      const [told] = await Promise.all([setting, reading()])
      answers.push(...told.map(({ ms }) => ms))
      failed.push(...told.filter(({ status }) => status >= 400).map(({ status }) => status))
    }
    const other = failed.filter(status => status !== 503)
    if (other.length > 0) throw new Error(`Some answered ${[...new Set(other)].join(', ')}.`)
    tell(`pool: ${failed.length} of ${answers.length + beside.length} were told to come back`)
    const against = (measure: string, subject: number, p: number): Figure =>
      figure({
        line: 'pool',
        measure,
        unit: 'ms',
        subject,
        against: 'board alone',
        baseline: quantile(alone, p),
      })
    return [
      against(`board beside ${atOnce} set-language, p50`, quantile(beside, 0.5), 0.5),
      against(`board beside ${atOnce} set-language, slowest`, Math.max(...beside), 1),
      against(`set-language, slowest of ${atOnce}`, Math.max(...answers), 1),
    ]
  } finally {
    agent.destroy()
  }
}

async function setLanguage(
  { url, hidden }: SignInForm,
  { headers }: Page,
): Promise<{ ms: number; status: number }> {
  const body = new FormData()
  for (const [name, value] of hidden) body.append(name, value)
  body.append('language', 'fr')
  const begun = performance.now()
  const answer = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { ...headers, origin: new URL(url).origin },
    signal: AbortSignal.timeout(patience),
  })
  await answer.arrayBuffer()
  return { ms: performance.now() - begun, status: answer.status }
}
