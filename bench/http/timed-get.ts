import { type Agent, get } from 'node:http'

export interface Answer {
  readonly ms: number
  readonly status: number
  readonly body: Buffer
}

export interface Page {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const patience = 60_000

/** One request and its whole answer; `ms` from the first byte out to the last byte in. */
export function timedGet(agent: Agent, { url, headers }: Page): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const request = get(url, { agent, headers, timeout: patience }, response => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.once('error', reject)
      response.once('end', () => {
        const ms = performance.now() - begun
        resolve({ ms, status: response.statusCode ?? 0, body: Buffer.concat(pieces) })
      })
    })
    request.once('timeout', () => request.destroy(new Error(`${url} did not answer within a minute.`)))
    request.once('error', reject)
  })
}

/** The milliseconds of a page that must answer 200. */
export async function timeOf(agent: Agent, page: Page): Promise<number> {
  const { ms, status } = await timedGet(agent, page)
  if (status !== 200) throw new Error(`${page.url} answered ${status}.`)
  return ms
}
