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
    return { passed: 0, failures: [`${name} crashed: ${error}`] }
  }
  const tally = await run().catch(crashed)
  console.log(`${name}: ${tally.passed} passed, ${tally.failures.length} failed`)
  tallies.push(tally)
}

const { passed, failures } = sum(tallies)
// Again at the end, where whoever sees only the last lines finds them.
for (const name of failures) console.log(`✗ ${name}`)
// By hand and synchronous with the exit: nothing may be printed after the last line, and it must not be cut off.
process.exitCode = failures.length === 0 ? 0 : 1
process.stdout.write(`\n${passed} passed, ${failures.length} failed\n`, () => process.exit())
