import { rmSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { chromium } from 'playwright-core'
import { asIdentity } from '@/db/scoped'
import { buildIfNeeded } from '../build-if-needed'
import { Refusal } from '../refusal'
import { browserEnv } from '../testing/browser-launch'
import { findBrowser } from '../testing/find-browser'
import type { Undoing } from '../undoing'
import { openDemoSessions } from './demo-sessions'
import { listRoutes } from './list-routes'
import { openDemoProduct } from './open-demo-product'
import { beforeAnyone, planVisits, requireExamples, type Visit } from './plan-shots'
import type { Options } from './read-options'
import { type Look, type Outcome, takeShots } from './take-shots'

/** One for each of the two cores a small machine has. */
const browsersAtOnce = 2

/** Takes every picture asked for into `folder`. */
export async function runShots(options: Options, folder: string, undoing: Undoing): Promise<Outcome[]> {
  const routes = listRoutes('app').filter(({ pattern }) => options.routes?.some(isUnder(pattern)) ?? true)
  if (routes.length === 0) throw new Refusal(`No route begins with ${options.routes?.join(' or ')}.`)
  requireExamples(routes)
  const found = await findBrowser()
  if (!found.ok) throw new Refusal(found.sentence)
  await buildIfNeeded()
  const product = await openDemoProduct(undoing)
  const browser = await chromium.launch({ ...found.launch, env: browserEnv(found.launch) })
  undoing.add('The browser', () => browser.close())
  if (options.whole) rmSync(folder, { recursive: true, force: true })

  const sessions = await openDemoSessions('npm run shots')
  const visits = await planVisits(routes, options.roles, sessions)
  const place = { browser, url: product.url, folder }
  const outcomes: Outcome[] = []
  const lookAt = async (looks: Look[]) => {
    const next = async (): Promise<void> => {
      for (let look = looks.shift(); look; look = looks.shift()) {
        outcomes.push(...(await takeShots(place, look)))
        console.log(`${look.visit.visitor} ${look.language} ${look.theme} ${look.width}`)
      }
    }
    await Promise.all(Array.from({ length: browsersAtOnce }, next))
  }
  for (const language of options.languages) {
    await speak(language)
    await lookAt(looksOf(visits, language, options))
  }
  const early = routes.filter(({ pattern }) => beforeAnyone.includes(pattern))
  if (early.length > 0 && options.roles.includes('stranger')) {
    const screens = early.map(({ pattern }) => ({ name: pattern.slice(1), path: pattern }))
    const visit: Visit = { visitor: 'stranger', session: null, screens }
    await product.onEmptyDatabase(async () => {
      for (const language of options.languages) await lookAt(looksOf([visit], language, options))
    })
  }
  return outcomes
}

const isUnder = (pattern: string) => (route: string) => pattern === route || pattern.startsWith(`${route}/`)

const looksOf = (visits: readonly Visit[], language: Look['language'], { themes, widths }: Options): Look[] =>
  visits.flatMap(visit => themes.flatMap(theme => widths.map(width => ({ visit, language, theme, width }))))

/** A profile's language comes before the browser's, so everyone's is changed. */
async function speak(language: Look['language']): Promise<void> {
  await asIdentity(db => db.execute(sql`update "user" set language = ${language}`))
}
