import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadDotenv } from './load-dotenv'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entregent-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a variable of the shell wins over the file', () => {
  const path = join(folder, '.env')
  writeFileSync(path, 'PORT=4000\nHOST="127.0.0.1"\n# DEMO=false\n')
  const target: Record<string, string | undefined> = { PORT: '5000' }
  expect(loadDotenv(path, target)).toEqual({ ok: true })
  expect(target).toEqual({ PORT: '5000', HOST: '127.0.0.1' })
})

test('a missing file is no mistake, one that cannot be read is', () => {
  expect(loadDotenv(join(folder, 'none'), {})).toEqual({ ok: true })
  expect(loadDotenv(folder, {})).toEqual({ ok: false, mistake: `${folder} cannot be read.` })
})
