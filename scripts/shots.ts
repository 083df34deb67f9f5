import { resolve } from 'node:path'
import { Refusal } from './refusal'
import { readOptions } from './shots/read-options'
import { runShots } from './shots/run-shots'
import type { Outcome } from './shots/take-shots'
import { writeIndex } from './shots/write-index'
import { Undoing } from './undoing'

const folder = resolve('.shots')
const undoing = new Undoing()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, async () => {
    await undoing.run()
    process.exit(130)
  })

try {
  const outcomes = await runShots(readOptions(process.argv.slice(2)), folder, undoing)
  await undoing.run()
  process.exit(report(outcomes))
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  await undoing.run()
  process.exit(error instanceof Refusal ? 2 : 1)
}

function report(outcomes: readonly Outcome[]): number {
  const skipped = outcomes.flatMap(outcome =>
    outcome.kind === 'skipped' ? [`${outcome.screen} leads to ${outcome.reason}`] : [],
  )
  for (const line of new Set(skipped)) console.log(`Skipped: ${line}`)
  const taken = outcomes.flatMap(outcome => (outcome.kind === 'taken' ? [outcome] : []))
  const wrong = taken.filter(({ complaints }) => complaints.length > 0)
  for (const { file, complaints } of wrong) console.error(`✗ ${file}\n    ${complaints.join('\n    ')}`)
  console.log(`${taken.length} pictures, ${wrong.length} with something wrong: ${writeIndex(folder)}`)
  return wrong.length === 0 && taken.length > 0 ? 0 : 1
}
