import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { processIdentity } from './process-identity'
import { findLockHolder, takeLock } from './process-lock'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entregent été '))
  path = join(folder, '.data', 'lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const take = () => {
  const lock = takeLock(path, 'npm start')
  if (!lock.ok) throw new Error(`held by ${lock.holder.pid}`)
  return lock
}

test('a lock that is held names its process and, once known, its address', () => {
  const lock = take()
  expect(takeLock(path, 'another')).toEqual({
    ok: false,
    holder: expect.objectContaining({ pid: process.pid, purpose: 'npm start', address: null }),
  })
  lock.announce('http://localhost:3000')
  expect(findLockHolder(path)?.address).toBe('http://localhost:3000')
})

test('a released lock can be taken again, and leaves nothing behind', () => {
  take().release()
  expect(findLockHolder(path)).toBeNull()
  take().release()
  expect(readdirSync(join(folder, '.data'))).toEqual([])
})

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await new Promise(resolve => child.once('spawn', resolve))
  const pid = child.pid ?? 0
  writeLock({ pid, identity: processIdentity(pid) })
  expect(takeLock(path, 'npm start')).toMatchObject({ ok: false, holder: { pid } })
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  take()
  expect(findLockHolder(path)?.pid).toBe(process.pid)
})

test('a lock whose number now belongs to another process is taken over', () => {
  writeLock({ pid: process.pid, identity: 'an earlier boot:1' })
  expect(findLockHolder(path)).toBeNull()
  take()
  expect(findLockHolder(path)?.pid).toBe(process.pid)
})

test('a lock file that holds no lock is taken over', () => {
  take().release()
  for (const text of ['', '{"pid":', '[]']) {
    writeFileSync(path, text)
    take().release()
    expect(existsSync(path)).toBe(false)
  }
})

test('a lock taken over by somebody else is not his who lost it to release', () => {
  const lost = take()
  const other = { ...JSON.parse(readFileSync(path, 'utf8')), pid: process.ppid }
  writeFileSync(path, JSON.stringify(other))
  lost.release()
  expect(existsSync(path)).toBe(true)
})

function writeLock(holder: { pid: number; identity: string | null }): void {
  take().release()
  writeFileSync(path, JSON.stringify({ ...holder, purpose: 'npm start', address: null }))
}
