import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { screens } from './screens'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[]
}

/** What axe finds on the page as it stands; it is given to the page past its policy, which lets no script in. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found: Violation[] = await page.evaluate(async () => {
    const runner = Reflect.get(window, 'axe')
    return (await runner.run(document, { resultTypes: ['violations'] })).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  )
}

/** Every screen in both themes and both languages, each language once: a theme changes colours, a language only words. */
const looks = [
  { language: 'fr', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

for (const { language, theme } of looks) {
  for (const visitor of ['manager', 'salesperson', 'marketing', 'admin', 'stranger'] as const) {
    test(`axe finds nothing on the screens of a ${visitor}, ${language}, ${theme}`, async ({
      signInAs,
      stranger,
      expected,
    }) => {
      test.setTimeout(240_000)
      expected.push('status of 403', 'status of 404')
      const page =
        visitor === 'stranger' ? await stranger({ language }) : await signInAs(visitor, { language })
      await page.emulateMedia({ colorScheme: theme })
      for (const path of await screens(page, visitor)) {
        await page.goto(path)
        // Not the shape of a page on its way: its title is there last.
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        // What is folded away is a screen too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
        })
        expect.soft(await violationsOn(page), path).toEqual([])
      }
    })
  }
}
