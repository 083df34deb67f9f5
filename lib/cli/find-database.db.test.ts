import { rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeLock } from '@/db/embedded/process-lock'
import { findRunningEmbedded } from '@/db/embedded/start-embedded'
import { findSystemUser } from '@/db/embedded/system-user'
import { makeTemporaryFolder } from '@/db/embedded/temporary-folder'
import { findDatabase } from './find-database'

let folder = ''
let dataDir = ''
beforeAll(() => {
  folder = makeTemporaryFolder(findSystemUser())
  dataDir = join(folder, 'été', '.data')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tell = () => undefined

test('two commands at once take turns, and neither loses its database to the end of the other', async () => {
  const first = await findDatabase({ dataDir, tell })
  const said: string[] = []
  let secondIsOpen = false
  const second = findDatabase({ dataDir, tell: line => said.push(line) }).then(found => {
    secondIsOpen = true
    return found
  })
  while (said.length === 0) await new Promise(resolve => setTimeout(resolve, 20))
  expect(said).toEqual([`Waiting for process ${process.pid} (npm run entregent).`])
  expect(secondIsOpen).toBe(false)
  await first.close()
  const found = await second
  expect(await one(found.url)).toBe(1)
  expect(found.address).toBeNull()
  await found.close()
  expect(findRunningEmbedded(dataDir)).toBeNull()
})

test('a command uses the database of the product once it serves, and leaves it running', async () => {
  const product = await findDatabase({ dataDir, tell })
  // As `npm start` does when it is up: the lock says where it answers.
  rmSync(join(dataDir, 'lock'))
  const lock = takeLock(join(dataDir, 'lock'), 'npm start')
  if (!lock.ok) throw new Error('The lock is held.')
  lock.announce('http://localhost:4567')
  const found = await findDatabase({ dataDir, tell })
  expect(found).toMatchObject({ url: product.url, address: 'http://localhost:4567' })
  await found.close()
  expect(await one(product.url)).toBe(1)
  await product.close()
})

test('whoever waits in vain is told for whom', async () => {
  const lock = takeLock(join(dataDir, 'lock'), 'npm start')
  const waiting = findDatabase({ dataDir, tell, patience: 200 })
  await expect(waiting).rejects.toThrow(
    `process ${process.pid} (npm start) has held the database for too long`,
  )
  if (lock.ok) lock.release()
})

async function one(url: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 })
  try {
    const [row] = await sql`select 1 as one`
    return row?.one
  } finally {
    await sql.end()
  }
}
