import { defineConfig } from '@playwright/test'
import { browserLaunch } from '../scripts/testing/browser-launch'

const url = process.env.E2E_URL
if (url === undefined || url === '')
  throw new Error(
    'E2E_URL names no server: run the journeys with `npm test`, or set it to the address of one that serves the demo.',
  )

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
    trace: 'retain-on-failure',
    ...(launchOptions === undefined ? {} : { launchOptions }),
  },
})
