import type { Browser } from 'playwright-core'
import type { Product } from '../open-product'
import { withFreshPage } from './open-page'

/** A middling phone on a slow mobile line, as Lighthouse has it: 4 × CPU, 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const slowdown = 4
const settled = 3_000

interface Observed {
  readonly name: string
  readonly start: number
  readonly duration: number
}

declare global {
  interface Window {
    entregentObserved?: Observed[]
  }
}

export interface Paint {
  /** Milliseconds from the navigation to the largest contentful paint. */
  readonly largest: number
  /** Milliseconds beyond 50 of each task after the first contentful paint, until three seconds after loading. */
  readonly blocking: number
}

/** How a page comes up on a middling phone and a slow line, with nothing cached. */
export function measurePaint(browser: Browser, product: Product, path: string): Promise<Paint> {
  return withFreshPage(browser, product, 'phone', async (page, context) => {
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', line)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(() => {
      window.entregentObserved = []
      for (const type of ['largest-contentful-paint', 'longtask', 'paint'])
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            const name = type === 'paint' ? entry.name : type
            window.entregentObserved?.push({ name, start: entry.startTime, duration: entry.duration })
          }
        }).observe({ type, buffered: true })
    })
    await page.goto(`${product.url}${path}`, { waitUntil: 'load', timeout: 120_000 })
    await page.waitForTimeout(settled)
    return paintOf(await page.evaluate(() => window.entregentObserved ?? []), path)
  })
}

function paintOf(observed: readonly Observed[], path: string): Paint {
  const largest = observed.filter(({ name }) => name === 'largest-contentful-paint').at(-1)
  const first = observed.find(({ name }) => name === 'first-contentful-paint')
  if (largest === undefined || first === undefined) throw new Error(`${path} painted nothing.`)
  const tasks = observed.filter(({ name, start }) => name === 'longtask' && start >= first.start)
  const blocking = tasks.reduce((sum, { duration }) => sum + duration - 50, 0)
  return { largest: largest.start, blocking }
}
