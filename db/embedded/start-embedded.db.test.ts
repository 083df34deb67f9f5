import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findHome } from './home'
import { processIdentity } from './process-identity'
import { type Embedded, startEmbedded } from './start-embedded'
import { findSystemUser } from './system-user'
import { makeTemporaryFolder } from './temporary-folder'

let folder = ''
let dataDir = ''
let started: Embedded[] = []
beforeEach(() => {
  folder = makeTemporaryFolder(findSystemUser())
  dataDir = join(folder, 'été à la mer', '.data')
})
afterEach(async () => {
  for (const embedded of started) await embedded.stop()
  started = []
  rmSync(folder, { recursive: true, force: true })
})

const log = () => undefined
async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log })
  started.push(embedded)
  return embedded
}

async function ask<Row extends object>(url: string, query: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1 })
  try {
    return await sql.unsafe<Row[]>(query)
  } finally {
    await sql.end()
  }
}

test('the first start makes a database in UTF-8 for a login that row-level security holds', async () => {
  const { url, superuserUrl } = await start()
  const [about] = await ask(
    url,
    `select current_user as login, rolsuper as superuser, rolbypassrls as bypasses, rolcreaterole as makes_roles,
       pg_encoding_to_char(encoding) as encoding, datdba = pg_roles.oid as owns
     from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
  )
  expect(about).toEqual({
    login: 'entregent',
    superuser: false,
    bypasses: false,
    makes_roles: true,
    encoding: 'UTF8',
    owns: true,
  })
  const names = await ask<{ name: string }>(
    url,
    `select name from (values ('Zoé'), ('Émile'), ('eric')) as people (name) order by name`,
  )
  expect(names.map(({ name }) => name)).toEqual(['Émile', 'eric', 'Zoé'])
  expect(await ask(superuserUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600)
})

test('a wrong password is refused', async () => {
  const url = new URL((await start()).url)
  url.password = 'guess'
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('what was written is there at the next start, on whatever port', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 42 as answer')
  await first.stop()
  expect(processIdentity(first.pid)).toBeNull()
  expect(await ask((await start()).url, 'table kept')).toEqual([{ answer: 42 }])
})

test('a server that is killed comes back by itself, with what was committed', async () => {
  const { url, pid } = await start()
  await ask(url, 'create table kept as select 42 as answer')
  process.kill(pid, 'SIGKILL')
  const answered = await eventually(() => ask(url, 'table kept'))
  expect(answered).toEqual([{ answer: 42 }])
})

test('after kill -9 of its starter, the orphan is stopped and the database opened', async () => {
  const pid = await startAndBeKilled()
  expect(processIdentity(pid)).not.toBeNull()
  const { url } = await start()
  expect(processIdentity(pid)).toBeNull()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('after kill -9 of everything, a stale pid file does not stop the start', async () => {
  const pid = await startAndBeKilled()
  process.kill(pid, 'SIGKILL')
  await eventually(async () => {
    if (processIdentity(pid) !== null) throw new Error('still there')
  })
  const { url } = await start()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a pid file that names another living program is stale too', async () => {
  const first = await start()
  await first.stop()
  const cluster = findHome(dataDir)?.cluster ?? ''
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n`,
  )
  const { url } = await start()
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a first start that was cut short is made again', async () => {
  const first = await start()
  await first.stop()
  const home = findHome(dataDir)
  rmSync(home?.cluster ?? '', { recursive: true })
  mkdirSync(`${home?.cluster}.making`)
  expect(await ask((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }])
})

// Starts it in a process of its own, which is then killed; gives the server left behind.
async function startAndBeKilled(): Promise<number> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'start-embedded.ts'))}
    const { pid } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined })
    console.log(pid)
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
  const pid = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', text => resolve(Number(text)))
    child.once('exit', () => reject(new Error('the starter ended')))
    child.stderr.on('data', text => reject(new Error(String(text))))
  })
  const gone = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGKILL')
  await gone
  return pid
}

async function eventually<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 100) throw error
      await wait(100)
    }
  }
}
