import type { Page } from 'playwright-core'

declare global {
  interface Window {
    entregentViolations?: string[]
  }
}

export interface Watch {
  /** What went wrong since the last call. */
  take(): Promise<string[]>
}

/** Listens to everything a page complains about: errors on its console, thrown errors, violations of its policy. */
export async function watchPage(page: Page): Promise<Watch> {
  let complaints: string[] = []
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error') return
    // That an address leads nowhere is what the page for it says.
    if (message.location().url === page.url() && message.text().includes('status of 404')) return
    complaints.push(`console: ${message.text()}`)
  })
  await page.addInitScript(() => {
    window.entregentViolations = []
    document.addEventListener('securitypolicyviolation', event =>
      window.entregentViolations?.push(`${event.effectiveDirective} refused ${event.blockedURI}`),
    )
  })
  return {
    async take() {
      const violations = await page.evaluate(() => window.entregentViolations ?? [])
      const taken = [...complaints, ...violations.map(text => `policy: ${text}`), ...(await overflow(page))]
      complaints = []
      return [...new Set(taken)]
    },
  }
}

async function overflow(page: Page): Promise<string[]> {
  const { content, window: visible } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }))
  return content > visible ? [`overflow: ${content} px wide in a window of ${visible} px`] : []
}
