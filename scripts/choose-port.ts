import { createServer } from 'node:net'
import { Refusal } from './refusal'

const tries = 50

/** The port asked for; when it is only the default and taken, the next free one. Refuses when PORT itself is taken. */
export async function choosePort({
  port,
  given,
  host,
}: {
  port: number
  given: boolean
  host: string | undefined
}): Promise<number> {
  const last = given ? port : port + tries
  for (let candidate = port; candidate <= last; candidate++) {
    const outcome = await tryPort(candidate, host)
    if (typeof outcome === 'number') return outcome
    if (outcome !== 'EADDRINUSE') throw new Refusal(sentence(candidate, outcome, host))
    if (given) throw new Refusal(sentence(candidate, outcome, host))
  }
  throw new Refusal(`The ports ${port} to ${last} are all taken: set PORT to a free one.`)
}

function sentence(port: number, code: string, host: string | undefined): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} (from PORT) is taken by another program: stop it, or set PORT to a free one.`
  if (code === 'EACCES') return `This user may not listen on port ${port}: set PORT to one above 1023.`
  return `Listening on ${host ?? 'every address'}, port ${port}, is not possible (${code}): check HOST and PORT.`
}

function tryPort(port: number, host: string | undefined): Promise<number | string> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', error => resolve('code' in error ? String(error.code) : error.message))
    probe.listen({ port, host }, () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : port))
    })
  })
}
