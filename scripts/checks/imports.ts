import { existsSync } from 'node:fs'
import { z } from 'zod'
import { runCommand } from '../run-command'
import type { CheckOutcome } from './check'

const floors = ['app', 'components', 'lib', 'db', 'scripts', 'bench', 'e2e']
const shape = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** The borders between the floors. A floor that is there and of which no module was read is a failure too. */
export async function checkImports(): Promise<CheckOutcome> {
  const there = floors.filter(existsSync)
  const script = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'
  const command = await runCommand([script, '--config', '.dependency-cruiser.mjs', '-T', 'json', ...there], {
    quiet: true,
  })
  let report: z.infer<typeof shape>
  try {
    report = shape.parse(JSON.parse(command.output))
  } catch {
    return { ok: false, output: command.output.slice(0, 4_000) }
  }
  const unread = there.filter(
    floor => !report.modules.some(({ source }) => new RegExp(`^${floor}/.*\\.tsx?$`).test(source)),
  )
  const lines = [
    ...report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ...unread.map(floor => `no module of ${floor}/ was read`),
  ]
  return lines.length === 0 ? { ok: true } : { ok: false, output: lines.join('\n') }
}
