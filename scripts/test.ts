import { runChecks } from './checks/run-checks'
import { runBrowserTests } from './testing/run-browser-tests'
import { runVitest } from './testing/run-vitest'
import { sum, type Tally } from './testing/tally'

const parts: { name: string; run: () => Promise<Tally> }[] = [
  { name: 'Checks', run: runChecks },
  { name: 'Domain tests', run: () => runVitest('domain') },
  { name: 'Database tests', run: () => runVitest('database') },
  { name: 'Browser tests', run: runBrowserTests },
]

const tallies: Tally[] = []
for (const { name, run } of parts) {
  console.log(`\n${name}`)
  const crashed = (error: unknown): Tally => {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
  const tally = await run().catch(crashed)
  console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed`)
  tallies.push(tally)
}

const { passed, failed } = sum(tallies)
// By hand and synchronous with the exit: nothing may be printed after the last line, and it must not be cut off.
process.exitCode = failed === 0 ? 0 : 1
process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit())
