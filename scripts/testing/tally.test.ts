import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sum, tallyPlaywright, tallyRun, tallyVitest } from './tally'

let path = ''
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'entregent-')), 'report.json')
})
afterEach(() => rmSync(join(path, '..'), { recursive: true }))

const vitestReport = (passed: number, failed = 0, pending = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
})

const tallyOf = (code: number, report: unknown) => {
  writeFileSync(path, JSON.stringify(report))
  return tallyRun(code, path, tallyVitest)
}

test('what passed and failed is counted, and skipping is failing', () => {
  expect(tallyOf(0, vitestReport(12))).toEqual({ passed: 12, failed: 0 })
  expect(tallyOf(1, vitestReport(12, 2, 1))).toEqual({ passed: 12, failed: 3 })
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(tallyPlaywright({ stats })).toEqual({ passed: 5, failed: 4 })
})

test('a crash is a failure, whatever the report says', () => {
  expect(tallyOf(1, vitestReport(12))).toEqual({ passed: 12, failed: 1 })
  expect(tallyOf(0, vitestReport(0))).toEqual({ passed: 0, failed: 1 })
  expect(tallyOf(0, { unknown: true })).toEqual({ passed: 0, failed: 1 })
  rmSync(path)
  expect(tallyRun(0, path, tallyVitest)).toEqual({ passed: 0, failed: 1 })
})

test('parts add up', () => {
  expect(
    sum([
      { passed: 6, failed: 0 },
      { passed: 30, failed: 2 },
    ]),
  ).toEqual({ passed: 36, failed: 2 })
})
