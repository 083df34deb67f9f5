import { runCommand } from '../run-command'
import type { CheckOutcome } from './check'
import { outcomeOf } from './check'

/** The types of every file, the typed routes included. */
export async function checkTypes(): Promise<CheckOutcome> {
  const routes = await runCommand(['node_modules/next/dist/bin/next', 'typegen'], { quiet: true })
  if (routes.code !== 0) return outcomeOf(routes)
  return outcomeOf(
    await runCommand(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'], { quiet: true }),
  )
}
