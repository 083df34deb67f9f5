import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sum, tallyPlaywright, tallyRun, tallyVitest } from './tally'

let path = ''
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'entregent-')), 'report.json')
})
afterEach(() => rmSync(join(path, '..'), { recursive: true }))

const vitestReport = (tests: Record<string, string>, status = 'passed') => ({
  testResults: [
    {
      name: resolve('lib/a.test.ts'),
      status,
      assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
    },
  ],
})

const tallyOf = (code: number, report: unknown) => {
  writeFileSync(path, JSON.stringify(report))
  return tallyRun(code, path, tallyVitest)
}

test('what passed is counted, what failed is named, and skipping is failing', () => {
  expect(tallyOf(0, vitestReport({ one: 'passed', two: 'passed' }))).toEqual({ passed: 2, failures: [] })
  expect(tallyOf(1, vitestReport({ one: 'passed', two: 'failed', three: 'skipped' }, 'failed'))).toEqual({
    passed: 1,
    failures: ['lib/a.test.ts › two', 'lib/a.test.ts › three'],
  })
  expect(tallyOf(1, vitestReport({}, 'failed'))).toEqual({ passed: 0, failures: ['lib/a.test.ts'] })
})

test('journeys are counted in every group; one that needed a second try has failed', () => {
  const spec = (title: string, status: string) => ({ title, file: 'board.spec.ts', tests: [{ status }] })
  const report = {
    suites: [
      {
        specs: [spec('reads', 'expected'), spec('sorts', 'flaky')],
        suites: [{ specs: [spec('drills', 'unexpected'), spec('leaves', 'skipped')] }],
      },
    ],
  }
  expect(tallyPlaywright(report)).toEqual({
    passed: 1,
    failures: ['board.spec.ts › sorts', 'board.spec.ts › drills', 'board.spec.ts › leaves'],
  })
})

test('a crash is a failure, whatever the report says', () => {
  const passed = { one: 'passed' }
  expect(tallyOf(0, vitestReport(passed)).failures).toEqual([])
  expect(tallyOf(1, vitestReport(passed))).toEqual({
    passed: 1,
    failures: [expect.stringContaining('ended with 1')],
  })
  expect(tallyOf(0, vitestReport({})).failures).toHaveLength(1)
  expect(tallyOf(0, { unknown: true }).failures).toHaveLength(1)
  rmSync(path)
  expect(tallyRun(0, path, tallyVitest)).toEqual({ passed: 0, failures: [expect.stringContaining(path)] })
})

test('parts add up', () => {
  expect(
    sum([
      { passed: 6, failures: [] },
      { passed: 30, failures: ['a', 'b'] },
    ]),
  ).toEqual({ passed: 36, failures: ['a', 'b'] })
})
