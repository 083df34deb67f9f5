import { Agent } from 'node:http'
import { type Page, timeOf } from './timed-get'

interface Load {
  readonly connections: number
  readonly seconds: number
}

/** What the server answers in a second while so many connections ask without a pause. */
export async function answersPerSecond(page: Page, { connections, seconds }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const begun = performance.now()
  const end = begun + seconds * 1000
  let answered = 0
  const ask = async () => {
    while (performance.now() < end) {
      await timeOf(agent, page)
      answered += 1
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, ask))
    // The last answers come after the end: they count with the time they took.
    return (answered * 1000) / (performance.now() - begun)
  } finally {
    agent.destroy()
  }
}
