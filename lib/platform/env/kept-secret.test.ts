import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptSecret } from './kept-secret'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entregent été '))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the secret is made once, long enough, and its owner’s alone', () => {
  const dataDir = join(folder, '.data')
  const made = keptSecret(dataDir)
  expect(made.length).toBeGreaterThanOrEqual(32)
  expect(keptSecret(dataDir)).toBe(made)
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)
})
