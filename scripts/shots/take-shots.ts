import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { heights, type languages, type themes, type widths } from './choices'
import type { Example } from './examples'
import type { Visit } from './plan-shots'
import { type Watch, watchPage } from './watch-page'

/** One visitor on one device. */
export interface Look {
  readonly visit: Visit
  readonly language: (typeof languages)[number]
  readonly theme: (typeof themes)[number]
  readonly width: (typeof widths)[number]
}

export type Outcome =
  | { readonly kind: 'taken'; readonly file: string; readonly complaints: readonly string[] }
  | { readonly kind: 'skipped'; readonly screen: string; readonly reason: string }

interface Place {
  readonly browser: Browser
  readonly url: string
  readonly folder: string
}

const patience = 30_000

/** Opens every screen of a visit in a browser of its own and keeps a picture of each. */
export async function takeShots(place: Place, look: Look): Promise<Outcome[]> {
  const context = await openContext(place, look)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const watch = await watchPage(page)
    const outcomes: Outcome[] = []
    for (const screen of look.visit.screens) outcomes.push(await takeShot(place, look, page, watch, screen))
    return outcomes
  } finally {
    await context.close()
  }
}

async function openContext({ browser, url }: Place, look: Look): Promise<BrowserContext> {
  const { visit, language, theme, width } = look
  const context = await browser.newContext({
    viewport: { width, height: heights[width] },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  const session = visit.session === null ? [] : [visit.session.cookie]
  const cookies = [...session, { name: 'theme', value: theme }, { name: 'language', value: language }]
  await context.addCookies(cookies.map(cookie => ({ ...cookie, url })))
  return context
}

async function takeShot(
  { url, folder }: Place,
  { visit, language, theme, width }: Look,
  page: Page,
  watch: Watch,
  { name, path }: Example,
): Promise<Outcome> {
  await page.goto(`${url}${path}`, { waitUntil: 'load' })
  // A redirect of a page that has begun to answer is the browser's to follow.
  await page.waitForFunction(() => document.querySelector('#__next-page-redirect') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(200)
  const arrived = new URL(page.url()).pathname
  const complaints = await watch.take()
  if (arrived !== path) return { kind: 'skipped', screen: `${visit.visitor} ${path}`, reason: arrived }
  const file = `${visit.visitor}/${name}-${language}-${theme}-${width}.png`
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  await keepPicture(page, join(folder, file), width)
  return { kind: 'taken', file, complaints }
}

/** The window is made as high as the page: on a picture of more than the window, what is fixed to its foot lies across. */
async function keepPicture(page: Page, path: string, width: Look['width']): Promise<void> {
  const content = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(content, heights[width]) })
  await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'hide' })
  await page.setViewportSize({ width, height: heights[width] })
}
