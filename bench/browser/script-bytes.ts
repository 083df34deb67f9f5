import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import type { Product } from '../open-product'
import { withFreshPage } from './open-page'

/** How long nothing may arrive before the page counts as at rest. */
const quiet = 2_000

/** Bytes of gzipped JavaScript that a page loads while nobody touches it. */
export function scriptBytes(browser: Browser, product: Product, path: string): Promise<number> {
  return withFreshPage(browser, product, 'desk', async page => {
    const sizes: Promise<number>[] = []
    let last = performance.now()
    page.on('response', response => {
      if (response.request().resourceType() !== 'script') return
      last = performance.now()
      sizes.push(response.body().then(body => gzipSync(body, { level: 6 }).length))
    })
    await page.goto(`${product.url}${path}`, { waitUntil: 'load' })
    while (performance.now() - last < quiet) await page.waitForTimeout(100)
    const all = await Promise.all(sizes)
    return all.reduce((sum, size) => sum + size, 0)
  })
}
