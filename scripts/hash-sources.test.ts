import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources } from './hash-sources'

let root = ''
const write = (path: string, text: string) => writeFileSync(join(root, path), text)
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entregent été '))
  for (const folder of ['app', 'lib', '.data']) mkdirSync(join(root, folder))
  write('app/page.tsx', 'page')
  write('package.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

test.each([
  ['a change in a page', () => write('app/page.tsx', 'page 2')],
  ['a new file', () => write('lib/new.ts', '')],
  ['another dependency', () => write('package.json', '{"dependencies":{}}')],
  ['text that moves from one file to the next', () => write('app/page.tsxt', '')],
])('%s asks for a new build', (_, change) => {
  const before = hashSources(root)
  change()
  expect(hashSources(root)).not.toBe(before)
})

test.each([
  ['a test', () => write('lib/new.test.ts', 'test')],
  ['what Next writes itself', () => write('tsconfig.json', '{}')],
  ['data', () => write('.data/lock', '{}')],
])('%s does not', (_, change) => {
  const before = hashSources(root)
  change()
  expect(hashSources(root)).toBe(before)
})
