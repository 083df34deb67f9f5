import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { listRoutes } from '../scripts/shots/list-routes'
import { createReset, inviteByCommand } from './command-line'
import { upload } from './imports'
import { newGuest } from './people'
import type { Role } from './words'

type Visitor = Role | 'stranger'
type Find = (page: Page) => Promise<string[]>

const app = fileURLToPath(new URL('../app', import.meta.url))

/** Who opens a page that is not simply for everybody signed in; a page for strangers names them. */
const visitors: Readonly<Record<string, readonly Visitor[]>> = {
  '/sign-in': ['stranger'],
  '/forgot': ['stranger'],
  '/reset/[token]': ['stranger'],
  '/invite/[token]': ['stranger'],
  // The demo has users, so it answers that it is closed.
  '/setup': ['stranger'],
  '/sign-out': ['manager'],
  '/content/portfolio': ['manager', 'marketing'],
  // Marketing sees no rows of people and sales.
  '/signals': ['salesperson', 'manager', 'admin'],
  '/signals/new': ['salesperson', 'manager', 'admin'],
  '/settings/hours': ['admin'],
  '/signals/touches': ['salesperson', 'manager', 'admin'],
  '/pipeline': ['salesperson', 'manager', 'admin'],
  '/pipeline/new': ['salesperson', 'manager', 'admin'],
  '/pipeline/table': ['salesperson', 'manager', 'admin'],
  '/pipeline/[id]': ['salesperson', 'manager', 'admin'],
  '/pipeline/changes': ['salesperson', 'manager', 'admin'],
  '/pipeline/forecast': ['salesperson', 'manager', 'admin'],
  '/pipeline/funnel': ['salesperson', 'manager', 'admin'],
  '/pipeline/settings': ['admin'],
  '/import': ['manager', 'admin'],
  '/import/[id]': ['manager'],
}

/** Addresses of the pages with a dynamic part. A new such page needs a line here. */
const examples: Readonly<Record<string, Find>> = {
  '/figures/[figure]': async () => ['/figures/published', '/figures/open', '/figures/held?period=26w'],
  '/members/[id]': async page => {
    await page.goto('/')
    const link = page.locator('tbody th a').first()
    return [(await link.getAttribute('href')) ?? '']
  },
  '/content/posts/[id]': async page => [
    await firstLink(page, '/content?look=board', /^\/content\/posts\/[0-9a-f-]{36}/),
  ],
  '/content/library/[id]': async page => [
    await firstLink(page, '/content/library', /^\/content\/library\/[0-9a-f-]{36}/),
  ],
  '/content/results/[id]': async page => [
    await firstLink(page, '/content/results', /^\/content\/results\/[0-9a-f-]{36}/),
  ],
  '/pipeline/[id]': async page => [await firstLink(page, '/pipeline/table', /^\/pipeline\/[0-9a-f-]{36}$/)],
  '/import/[id]': async page => [await upload(page)],
  '/invite/[token]': async () => [await inviteByCommand(newGuest('marketing'))],
  '/reset/[token]': async () => [await createReset(newGuest('marketing'))],
}

/** The first link of a page to an address of this shape; the page itself where it has none for this visitor. */
async function firstLink(page: Page, from: string, shape: RegExp): Promise<string> {
  await page.goto(from)
  const addresses = await page
    .getByRole('main')
    .locator('a[href]')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  return addresses.find(address => shape.test(address)) ?? from
}

/** Every screen a visitor can open, one address or more a page; throws for a page nobody gave an address. */
export async function screens(page: Page, visitor: Visitor): Promise<string[]> {
  const found: string[] = []
  for (const { pattern, workspace, dynamic } of listRoutes(app)) {
    const wanted = visitors[pattern]
    const open = wanted === undefined ? workspace && visitor !== 'stranger' : wanted.includes(visitor)
    if (wanted === undefined && !workspace)
      throw new Error(`e2e/screens.ts does not say who opens ${pattern}.`)
    const find = examples[pattern]
    if (dynamic && find === undefined) throw new Error(`e2e/screens.ts has no address for ${pattern}.`)
    if (open) found.push(...(find === undefined ? [pattern] : await find(page)))
  }
  return [...found, '/nowhere']
}
