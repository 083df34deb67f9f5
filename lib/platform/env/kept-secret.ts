import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret that signs sessions when the operator gave none: made once and kept in `dataDir` (readable by its owner
 * alone), so that people stay signed in over a restart. Two processes that start together get the same one.
 */
export function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'auth-secret')
  const kept = readKept(path)
  if (kept) return kept
  mkdirSync(dataDir, { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    // A link is refused when the name is taken, where a rename would replace the secret of the process that was faster.
    linkSync(draft, path)
  } catch (error) {
    if (!readKept(path)) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8')
}

function readKept(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8')
    return text.length >= 32 ? text : null
  } catch {
    return null
  }
}
