import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { choosePort } from './choose-port'

let other: Server
let taken = 0
beforeEach(async () => {
  other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  taken = address !== null && typeof address === 'object' ? address.port : 0
})
afterEach(() => new Promise(resolve => other.close(resolve)))

test('a port that was asked for and is taken is refused with one sentence naming it', async () => {
  await expect(choosePort({ port: taken, given: true, host: '127.0.0.1' })).rejects.toThrow(
    new RegExp(`^Port ${taken} \\(from PORT\\) is taken by another program: .*\\.$`),
  )
})

test('when it is only the default, a later one is taken', async () => {
  const port = await choosePort({ port: taken, given: false, host: '127.0.0.1' })
  expect(port).toBeGreaterThan(taken)
})

test('port 0 is any free port', async () => {
  expect(await choosePort({ port: 0, given: true, host: '127.0.0.1' })).toBeGreaterThan(0)
})

test('an address that is not this machine’s is refused', async () => {
  await expect(choosePort({ port: 0, given: true, host: '192.0.2.1' })).rejects.toThrow(/check HOST and PORT/)
})
