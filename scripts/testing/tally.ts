import { readFileSync } from 'node:fs'
import { z } from 'zod'

export type Tally = { passed: number; failed: number }

const vitestShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})
const playwrightShape = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

/** The counts in Vitest's JSON report; a skipped test proves nothing and counts as failed. */
export function tallyVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestShape.parse(report)
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests }
}

/** The counts in Playwright's JSON report; one that needed a second try, or was skipped, counts as failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { expected, unexpected, flaky, skipped } = playwrightShape.parse(report).stats
  return { passed: expected, failed: unexpected + flaky + skipped }
}

/**
 * The tally of a run that ended with `code` and left its report at `path`. A run that left none, counted nothing, or
 * ended badly without a failed test has crashed somewhere: that is one failure.
 */
export function tallyRun(code: number, path: string, read: (report: unknown) => Tally): Tally {
  let tally: Tally
  try {
    tally = read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
  const hidden = tally.failed === 0 && (code !== 0 || tally.passed === 0)
  return hidden ? { ...tally, failed: 1 } : tally
}

export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  }
}
