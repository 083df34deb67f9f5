import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

/**
 * Adds the variables of a `.env` file to `target`; what is already set there wins, and a missing file is no mistake.
 * Needs Node 20.12 for `util.parseEnv`; on an older one a present file is refused rather than overlooked.
 */
export function loadDotenv(
  path = '.env',
  target: Record<string, string | undefined> = process.env,
): { ok: true } | { ok: false; mistake: string } {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing ? { ok: true } : { ok: false, mistake: `${path} cannot be read.` }
  }
  if (typeof parseEnv !== 'function')
    return { ok: false, mistake: `${path} needs Node 20.12 or later to be read; set the variables yourself.` }
  for (const [name, value] of Object.entries(parseEnv(text))) target[name] ??= value
  return { ok: true }
}
