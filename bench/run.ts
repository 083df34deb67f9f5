import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { buildIfNeeded } from '@/scripts/build-if-needed'
import { Refusal } from '@/scripts/refusal'
import { noVariables } from '@/scripts/testing/no-variables'
import { Undoing } from '@/scripts/undoing'
import type { Figure } from './figure'
import { board } from './lines/board'
import { browserLine } from './lines/browser'
import { changes } from './lines/changes'
import { echo } from './lines/echo'
import { importLine } from './lines/import'
import { inbox } from './lines/inbox'
import type { Line } from './lines/line'
import { memory } from './lines/memory'
import { pipeline } from './lines/pipeline'
import { plan } from './lines/plan'
import { pool } from './lines/pool'
import { scale } from './lines/scale'
import { signIn } from './lines/sign-in'
import { openProduct, type Product } from './open-product'
import { tableOf } from './print-table'
import { type LineName, type Options, readOptions } from './read-options'

const lines: Readonly<Record<LineName, Line>> = {
  board,
  browser: browserLine,
  scale,
  import: importLine,
  'sign-in': signIn,
  echo,
  changes,
  plan,
  pipeline,
  inbox,
  memory,
  pool,
}
const undoing = new Undoing()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, async () => {
    await undoing.run()
    process.exit(130)
  })

try {
  const options = readOptions(process.argv.slice(2))
  const { figures, failures } = await measure(options)
  await undoing.run()
  console.log(`\n${tableOf(figures)}\n`)
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? null, cores: availableParallelism() }
  const path = resolve('bench', 'results.json')
  const result = { at: new Date(), options, machine, load: loadavg(), figures, failures }
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`)
  console.log(`${options.quick ? 'A quick run, whose figures mean little. ' : ''}Written to ${path}`)
  process.exit(failures.length === 0 ? 0 : 1)
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  await undoing.run()
  process.exit(error instanceof Refusal ? 2 : 1)
}

/** Every line asked for, one after the other; one that fails leaves the others their turn. */
async function measure(options: Options): Promise<{ figures: Figure[]; failures: LineName[] }> {
  Object.assign(process.env, noVariables(), { NODE_ENV: 'production' })
  let product: Promise<Product> | undefined
  const figures: Figure[] = []
  const failures: LineName[] = []
  if (options.only.some(name => name !== 'import')) await buildIfNeeded()
  for (const name of options.only) {
    const shared = async () => {
      product ??= openProduct(undoing)
      return product
    }
    try {
      const tell = (what: string) => console.log(`· ${what}`)
      // What a line begins for itself ends with it, or with us if we are stopped before.
      const own = new Undoing()
      undoing.add(name, () => own.run())
      try {
        figures.push(...(await lines[name]({ options, product: shared, undoing: own, tell })))
      } finally {
        await own.run()
      }
    } catch (error) {
      console.error(`The line ${name} came to nothing:`, error)
      failures.push(name)
    }
  }
  return { figures, failures }
}
