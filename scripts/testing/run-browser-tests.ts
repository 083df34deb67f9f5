import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildIfNeeded } from '../build-if-needed'
import { runCommand } from '../run-command'
import { findBrowser } from './find-browser'
import { startServer } from './start-server'
import { type Tally, tallyPlaywright, tallyRun } from './tally'

/** Runs the journeys against a built product of their own, in a browser that is known to start. */
export async function runBrowserTests(): Promise<Tally> {
  const browser = await findBrowser()
  if (!browser.ok) {
    console.error(browser.sentence)
    return { passed: 0, failures: [browser.sentence] }
  }
  console.log(`Browser: ${browser.launch.executablePath}`)
  await buildIfNeeded()
  const server = await startServer()
  const report = resolve('.cache', 'test', 'browser.json')
  rmSync(report, { force: true })
  try {
    const { code } = await runCommand(
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config=e2e/playwright.config.ts',
        '--reporter=list,json',
      ],
      {
        env: {
          E2E_URL: server.url,
          E2E_DATA_DIR: server.dataDir,
          E2E_BROWSER: JSON.stringify(browser.launch),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        },
      },
    )
    return tallyRun(code, report, tallyPlaywright)
  } finally {
    await server.stop()
  }
}
