import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Product } from '../open-product'

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const desk = { viewport: { width: 1280, height: 800 } }

/** Gives `measure` a page of a browser that has nothing cached, signed in as administrator. */
export async function withFreshPage<Result>(
  browser: Browser,
  product: Product,
  device: 'phone' | 'desk',
  measure: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ ...(device === 'phone' ? phone : desk), locale: 'fr-FR' })
  try {
    await context.addCookies([{ ...product.session('admin').cookie, url: product.url }])
    return await measure(await context.newPage(), context)
  } finally {
    await context.close()
  }
}
