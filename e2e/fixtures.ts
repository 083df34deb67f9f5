import { type BrowserContext, test as base, type Cookie, expect, type Page } from '@playwright/test'
import { accept, type Guest, invite, newGuest } from './people'
import { watchComplaints } from './watch'
import { type Language, type Role, words } from './words'

/** Somebody of the demo whom only one journey knows, at his first page, and the administrator who gave him his seat. */
export interface Newcomer {
  readonly administrator: Page
  readonly guest: Guest
  readonly page: Page
}

interface Fixtures {
  /**
   * Opens the board in a browser of its own, as the demo's person of a role: signed in with one click, or in the session that
   * an earlier journey of this process began so and left open.
   */
  readonly signInAs: (role: Role, options?: { language?: Language; javaScript?: boolean }) => Promise<Page>
  /** A browser that nobody signed in. */
  readonly stranger: (options?: { language?: Language; javaScript?: boolean }) => Promise<Page>
  /** Gives a salesperson of his own to a journey, so that journeys do not meet; all he reads is in one language. */
  readonly newSalesperson: (options?: { language?: Language }) => Promise<Newcomer>
  /** Complaints of pages that are expected: 'status of 403'. */
  readonly expected: string[]
}

interface WorkerFixtures {
  readonly sessions: Map<Role, Cookie[]>
}

/** Journeys fail when a page they were on complained: a script error, a policy violated, a line on the console. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sessions: [async ({ browser: _ }, use) => use(new Map()), { scope: 'worker' }],
  expected: async ({ baseURL: _ }, use) => use([]),
  stranger: async ({ browser, expected }, use) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    await use(async ({ language = 'en', javaScript = true } = {}) => {
      const context = await browser.newContext({
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        javaScriptEnabled: javaScript,
      })
      contexts.push(context)
      await watchComplaints(context, complaints)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    expect(complaints.filter(line => !expected.some(known => line.includes(known)))).toEqual([])
  },
  signInAs: async ({ stranger, sessions }, use) => {
    await use(async (role, options) => {
      const page = await stranger(options)
      await page.context().addCookies(sessions.get(role) ?? [])
      await page.goto('/')
      if (new URL(page.url()).pathname !== '/') {
        await signIn(page, role, options?.language ?? 'en')
        const cookies = await page.context().cookies()
        sessions.set(
          role,
          cookies.filter(({ name }) => name.endsWith('entregent-session')),
        )
      }
      await expect(page.getByRole('main')).toBeVisible()
      return page
    })
  },
  newSalesperson: async ({ signInAs, stranger }, use) => {
    await use(async ({ language = 'en' } = {}) => {
      const administrator = await signInAs('admin', { language })
      const guest = newGuest('salesperson')
      const page = await stranger({ language })
      await accept(page, await invite(administrator, guest, language), language)
      return { administrator, guest, page }
    })
  },
})

/** One click on the sign-in page. */
export async function signIn(page: Page, role: Role, language: Language): Promise<void> {
  const t = words[language].auth
  const panel = page.getByRole('region', { name: t.demo.title })
  await panel.getByRole('button', { name: new RegExp(`^${t.roles[role]}`) }).click()
  await page.waitForURL(url => url.pathname === '/')
}

export { expect }
