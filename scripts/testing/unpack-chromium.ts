import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserLaunch } from './browser-launch'

const folder = resolve('.cache', 'chromium')
const unpack = `await (await import('@sparticuz/chromium')).default.executablePath()`

/**
 * The browser shipped in @sparticuz/chromium, unpacked under `.cache/`; without and with the libraries that come along,
 * which a bare machine lacks. Its own flags are left out: they switch off what the tests are about.
 */
export async function unpackChromium({ onlyIfThere }: { onlyIfThere: boolean }): Promise<BrowserLaunch[]> {
  const executablePath = join(folder, 'chromium')
  if (!existsSync(executablePath)) {
    if (onlyIfThere || process.platform !== 'linux' || process.arch !== 'x64') return []
    if (!(await unpackWhole())) return []
  }
  const args = ['--headless=shell', '--no-zygote', '--disable-gpu']
  const env = { FONTCONFIG_PATH: join(folder, 'fonts') }
  return [
    { executablePath, args, env },
    { executablePath, args, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } },
  ]
}

// It unpacks into the temporary folder of its process, and its libraries only where it believes itself on AWS.
async function unpackWhole(): Promise<boolean> {
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    })
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
    return true
  } catch (error) {
    console.error('The browser of @sparticuz/chromium could not be unpacked:', error)
    return false
  }
}
