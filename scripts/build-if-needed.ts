import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashSources } from './hash-sources'
import { Refusal } from './refusal'
import { runCommand } from './run-command'

const root = process.cwd()
const stamp = join(root, '.next', 'entregent-build.json')

/** Builds unless the last build was of these very sources. Refuses when the build fails; its words are above. */
export async function buildIfNeeded(signal?: AbortSignal): Promise<{ built: boolean }> {
  const hash = hashSources(root)
  if (isBuilt(hash)) return { built: false }
  console.log('Building; this takes a minute the first time.')
  rmSync(stamp, { force: true })
  const result = await runCommand([join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
  })
  if (result.code !== 0) throw new Refusal('The build failed; what it said is above.')
  writeFileSync(stamp, JSON.stringify({ hash }))
  return { built: true }
}

function isBuilt(hash: string): boolean {
  if (!existsSync(stamp) || !existsSync(join(root, '.next', 'BUILD_ID'))) return false
  return readFileSync(stamp, 'utf8') === JSON.stringify({ hash })
}
