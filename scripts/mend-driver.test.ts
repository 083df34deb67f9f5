import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { driverFiles, mendDriver } from './mend-driver'

test('the driver that is installed is mended', () => {
  for (const file of driverFiles()) {
    const source = readFileSync(file, 'utf8')
    expect(mendDriver(source), `${file}: run npm ci with its scripts`).toBe(source)
  }
})

test('a driver that is another version is left as it is', () => {
  expect(mendDriver('export default function Connection() {}')).toBeNull()
})
