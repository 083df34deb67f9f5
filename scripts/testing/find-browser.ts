import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { type BrowserLaunch, browserEnv } from './browser-launch'
import { installWithApt, installWithPlaywright } from './install-browser'
import { unpackChromium } from './unpack-chromium'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A browser that was seen to start: one of the machine, Playwright's own, Debian's (installed when we may), or the one
 * in @sparticuz/chromium. The answer without one is a sentence about what to install.
 */
export async function findBrowser(): Promise<
  { ok: true; launch: BrowserLaunch } | { ok: false; sentence: string }
> {
  const offers: (() => Promise<BrowserLaunch[]>)[] = [
    async () => onMachine().map(plain),
    async () => [plain(chromium.executablePath())],
    // Unpacked by an earlier run: nothing needs to be fetched again.
    async () => unpackChromium({ onlyIfThere: true }),
    async () => ((await installWithPlaywright()) ? [plain(chromium.executablePath())] : []),
    async () => ((await installWithApt()) ? onMachine().map(plain) : []),
    async () => unpackChromium({ onlyIfThere: false }),
  ]
  for (const offer of offers)
    for (const launch of await offer()) if (await starts(launch)) return { ok: true, launch }
  return {
    ok: false,
    sentence:
      'No browser could be started for the browser tests: install Chromium or Google Chrome (on Debian: apt-get install chromium) and run again.',
  }
}

const plain = (executablePath: string): BrowserLaunch => ({ executablePath, args: [], env: {} })

function onMachine(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return [...names.flatMap(name => folders.map(folder => join(folder, name))), ...places].filter(existsSync)
}

async function starts({ executablePath, args, env }: BrowserLaunch): Promise<boolean> {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({
      executablePath,
      args,
      env: browserEnv({ env }),
      timeout: 30_000,
    })
    try {
      const page = await browser.newPage()
      await page.setContent('<p>ready</p>')
      return (await page.textContent('p')) === 'ready'
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}
