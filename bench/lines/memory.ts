import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { figure } from '../figure'
import { sendEndless } from '../http/send-endless'
import { openProduct } from '../open-product'
import type { Line } from './line'

const line = 'memory'
const requests = 50
const bytes = 200e6
/** Megabytes that all of them together may take. */
const most = 50
const post = '/api/content/posts/00000000-0000-7000-8000-000000000000/draft'
const form = 'application/x-www-form-urlencoded'

/** Bodies of 200 MB, half of them without saying so, to ways in that never asked for one; and the memory meanwhile. */
export const memory: Line = async ({ options, undoing, tell }) => {
  tell('memory: a product of its own, at rest')
  const { url, pid, session } = await openProduct(undoing)
  const { name, value } = session('manager').cookie
  const common = { origin: url, cookie: `${name}=${value}` }
  const ways = [
    { method: 'POST', path: '/sign-in', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { method: 'POST', path: '/api/auth/callback/credentials', headers: { 'content-type': form } },
    { method: 'POST', path: '/api/content/echo', headers: {} },
    { method: 'PUT', path: post, headers: {} },
  ]
  // Each has its code loaded before memory is measured.
  for (const { method, path, headers } of ways)
    await sendEndless(`${url}${path}`, {
      method,
      headers: { ...common, ...headers },
      bytes: 2,
      declared: true,
    })
  await wait(options.quick ? 2000 : 10_000)
  const idle = residentMegabytes(pid)

  tell(`memory: ${requests} bodies of 200 MB`)
  let peak = idle
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid))
  }, 20)
  try {
    const answers = await Promise.all(
      Array.from({ length: requests }, (_, index) => {
        const way = ways[index % ways.length]
        if (way === undefined) throw new Error('There is no way in.')
        const headers = { ...common, ...way.headers }
        const declared = index % 8 < ways.length
        return sendEndless(`${url}${way.path}`, { method: way.method, headers, bytes, declared })
      }),
    )
    const refused = answers.filter(answer => answer === '413').length
    if (refused < requests)
      throw new Error(`Not every body was refused: ${[...new Set(answers)].join(', ')}.`)
  } finally {
    clearInterval(watch)
  }
  const measured = { line, unit: 'MB' } as const
  return [
    figure({
      ...measured,
      measure: `under ${requests} bodies of 200 MB`,
      subject: peak,
      against: 'idle',
      baseline: idle,
    }),
    figure({
      ...measured,
      measure: 'what they add',
      subject: peak - idle,
      against: 'allowed',
      baseline: most,
      goal: { of: 'subject', most },
    }),
  ]
}

/** The resident memory of a process, as Linux tells it. */
function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  if (kilobytes === undefined) throw new Error(`Process ${pid} tells nothing of its memory.`)
  return Number(kilobytes) / 1024
}
