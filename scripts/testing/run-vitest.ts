import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../run-command'
import { noVariables } from './no-variables'
import { type Tally, tallyRun, tallyVitest } from './tally'

/** Runs one project of vitest.config.ts. */
export async function runVitest(project: 'domain' | 'database'): Promise<Tally> {
  const report = join('.cache', 'test', `${project}.json`)
  rmSync(report, { force: true })
  const { code } = await runCommand(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      `--project=${project}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: noVariables() },
  )
  return tallyRun(code, report, tallyVitest)
}
