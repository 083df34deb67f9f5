import { defineConfig } from '@playwright/test'
import { browserLaunch } from '../scripts/testing/browser-launch'

/** Where `npm test` serves the demo; without it, where `npm start` does. */
const url = process.env.E2E_URL ?? 'http://localhost:3000'

const launchOptions = browserLaunch()

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/test/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    actionTimeout: 20_000,
    // A trace of every journey, kept of the few that fail, took a third of the time; `--trace on` makes one.
    screenshot: 'only-on-failure',
    ...(launchOptions === undefined ? {} : { launchOptions }),
  },
})
