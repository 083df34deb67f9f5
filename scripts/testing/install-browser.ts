import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const patience = 3 * 60_000
const run = promisify(execFile)

/** Fetches Playwright's own browser; false when that is not possible here. */
export async function installWithPlaywright(): Promise<boolean> {
  console.log('No browser here yet; fetching the one of Playwright.')
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'))
  return succeeds(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], {})
}

/** Installs Debian's browser when this is Debian and we are root; false otherwise, or when it fails. */
export async function installWithApt(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !(await succeeds('apt-get', ['--version'], {}))) return false
  console.log('Installing Chromium with apt-get.')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await succeeds('apt-get', ['update'], env)
  return succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env)
}

async function succeeds(
  command: string,
  parameters: string[],
  env: Record<string, string>,
): Promise<boolean> {
  try {
    await run(command, parameters, {
      env: { ...process.env, ...env },
      timeout: patience,
      maxBuffer: 64 * 1024 * 1024,
    })
    return true
  } catch {
    return false
  }
}
