import { runCommand } from '../run-command'
import type { Tally } from '../testing/tally'
import { type Check, outcomeOf } from './check'
import { checkImports } from './imports'
import { checkLicenses } from './licenses'
import { checkMessages } from './messages'
import { checkMigrations } from './migrations'
import { checkSecuritySheet } from './security-sheet'
import { checkTypes } from './types'

const command =
  (...script: string[]) =>
  async () =>
    outcomeOf(await runCommand(script, { quiet: true }))

const checks: Check[] = [
  { name: 'messages', run: checkMessages },
  {
    name: 'biome',
    run: command('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'imports', run: checkImports },
  { name: 'unused code', run: command('node_modules/knip/bin/knip.js', '--no-progress') },
  { name: 'migrations', run: checkMigrations },
  { name: 'licences', run: checkLicenses },
  { name: 'security', run: checkSecuritySheet },
  { name: 'types', run: checkTypes },
]

/** Runs every check, a line each; what a failing one found follows its line. A check that crashes has failed. */
export async function runChecks(): Promise<Tally> {
  const failures: string[] = []
  for (const { name, run } of checks) {
    const begun = performance.now()
    const outcome = await run().catch(error => ({ ok: false as const, output: String(error) }))
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`${outcome.ok ? '✓' : '✗'} ${name.padEnd(12)} ${seconds.padStart(6)} s`)
    if (outcome.ok) continue
    failures.push(`npm run check: ${name}`)
    console.log(outcome.output.trimEnd())
  }
  return { passed: checks.length - failures.length, failures }
}
