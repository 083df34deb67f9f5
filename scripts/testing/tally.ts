import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'

/** What came of a part: how many passed, and the name of each that did not. */
export type Tally = { passed: number; failures: string[] }

const vitestShape = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

const suiteShape = z.object({
  get suites() {
    return z.optional(z.array(suiteShape))
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(z.object({ status: z.string() })),
    }),
  ),
})
type Suite = z.infer<typeof suiteShape>
const playwrightShape = z.object({ suites: z.array(suiteShape) })

function tallyOf(tests: { name: string; passed: boolean }[]): Tally {
  const failures = tests.filter(({ passed }) => !passed).map(({ name }) => name)
  return { passed: tests.length - failures.length, failures }
}

/** What Vitest's JSON report says; a skipped test proves nothing and counts as failed, as does a file that could not be read. */
export function tallyVitest(report: unknown): Tally {
  const { testResults } = vitestShape.parse(report)
  return tallyOf(
    testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative('.', name)
      if (status !== 'passed' && assertionResults.every(test => test.status === 'passed'))
        return [{ name: file, passed: false }]
      return assertionResults.map(test => ({
        name: `${file} › ${test.fullName}`,
        passed: test.status === 'passed',
      }))
    }),
  )
}

const specsOf = ({ suites = [], specs }: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsOf)]

/** What Playwright's JSON report says; one that needed a second try, or was skipped, counts as failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { suites } = playwrightShape.parse(report)
  return tallyOf(
    suites
      .flatMap(specsOf)
      .flatMap(({ title, file, tests }) =>
        tests.map(({ status }) => ({ name: `${file} › ${title}`, passed: status === 'expected' })),
      ),
  )
}

/**
 * The tally of a run that ended with `code` and left its report at `path`. A run that left none, counted nothing, or
 * ended badly without a failed test has crashed somewhere: that is one failure.
 */
export function tallyRun(code: number, path: string, read: (report: unknown) => Tally): Tally {
  let tally: Tally
  try {
    tally = read(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    return { passed: 0, failures: [`no report that can be read at ${path}: ${error}`] }
  }
  const hidden = tally.failures.length === 0 && (code !== 0 || tally.passed === 0)
  return hidden
    ? { ...tally, failures: [`the run ended with ${code} after ${tally.passed} tests that passed`] }
    : tally
}

/** What all parts came to. */
export function sum(tallies: Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  }
}
