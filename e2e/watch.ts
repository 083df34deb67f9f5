import type { BrowserContext } from '@playwright/test'

/** Collects what the pages of a context complain about; a violated policy is a console error in every browser. */
export async function watchComplaints(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('weberror', error => complaints.push(`error: ${error.error().message}`))
  context.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
}
