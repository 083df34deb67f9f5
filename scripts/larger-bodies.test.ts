import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { largerBodies } from './larger-bodies'

const addressOf = (file: string) =>
  file
    .replace(/\/(route\.ts|page\.tsx)$/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\[[^\]]+\]/g, '00000000-0000-7000-8000-000000000000')

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).map(
  path => `/${path.replaceAll('\\', '/')}`,
)
const routes = files.filter(path => path.endsWith('/route.ts'))
const pages = files.filter(path => path.endsWith('/page.tsx'))

test('every way in that may send more exists, and each is named once', () => {
  expect(existsSync('app/api/imports/route.ts')).toBe(true)
  for (const { method, path } of largerBodies) {
    const found = [
      ...routes.filter(file => readFileSync(`app${file}`, 'utf8').includes(`export const ${method} =`)),
      ...(method === 'POST' ? pages : []),
    ].filter(file => path.test(addressOf(file)))
    expect(found.length, `${method} ${path}`).toBeGreaterThan(0)
  }
})

test('every route that reads the body as a stream is one that takes files', () => {
  const streaming = routes.filter(file => /request\.body|\{ body \}/.test(readFileSync(`app${file}`, 'utf8')))
  expect(streaming.length).toBe(2)
  for (const file of streaming)
    expect(
      largerBodies.some(({ path, upload }) => upload && path.test(addressOf(file))),
      file,
    ).toBe(true)
})
