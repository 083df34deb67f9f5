import type { BrowserContext, Locator, Page } from '@playwright/test'
import { expect, type Newcomer, test } from './fixtures'
import { bothWays, drag, type HandName, handOn, oneWayEach } from './hands'
import { fill, type Language, languages, words } from './words'

type Words = (typeof words)[Language]['plan']
type Column = keyof Words['column']

const column = (page: Page, name: Column) => page.locator(`[data-column="${name}"]`)
const handle = (place: Locator | Page, title: string, t: Words) =>
  place.getByRole('button', { name: fill(t.moveOf, { title }), exact: true })
const board = '/content?look=board'

/** A salesperson with an idea that he took from a brief of the administrator. */
async function withIdea({ administrator, guest, page }: Newcomer, topic: string, t: Words) {
  await administrator.goto('/content')
  await administrator.getByText(t.brief.given, { exact: true }).click()
  await administrator.getByLabel(t.brief.topic, { exact: true }).fill(topic)
  await administrator.getByLabel(t.brief.why).fill('It opens on Tuesday.')
  await administrator.getByRole('listbox', { name: t.brief.to }).selectOption({ label: guest.name })
  await administrator.getByRole('button', { name: t.brief.send, exact: true }).click()
  await expect(administrator.getByText(topic, { exact: true }).first()).toBeVisible()
  await page.goto(board)
  await page.getByRole('button', { name: fill(t.brief.takeOf, { topic }) }).click()
  await expect(column(page, 'idea').getByText(topic)).toBeVisible()
}

/** Moves the only card of somebody's board so many columns on. */
async function move(page: Page, hand: HandName, topic: string, to: 'draft' | 'in_review', t: Words) {
  if (hand === 'pointer') {
    await drag(page, page.locator('[data-card]', { hasText: topic }), column(page, to))
  } else {
    await handle(page, topic, t).focus()
    await page.keyboard.press('ArrowRight')
    if (to === 'in_review') await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('status').first()).toContainText(t.column[to])
    await page.keyboard.press('Enter')
  }
}

/** From now on nothing that the page sends arrives. */
const cutOff = (place: Page | BrowserContext) =>
  place.route('**/content**', async route => {
    if (route.request().method() === 'POST') await route.abort()
    else await route.continue()
  })

for (const { language, hand, title } of oneWayEach) {
  test(`a rhythm shows its free slots, and one is filled in one step (${title})`, async ({
    newSalesperson,
  }) => {
    const t = words[language].plan
    const topic = 'The craft fair opens'
    const newcomer = await newSalesperson({ language })
    const { page } = newcomer
    const { press } = handOn(page, hand)
    await withIdea(newcomer, topic, t)
    await page.goto('/content')
    await press(page.locator('summary', { hasText: t.rhythm.title }))
    await page.getByRole('combobox', { name: t.rhythm.weekday }).last().selectOption('2')
    await page.getByLabel(t.rhythm.time, { exact: true }).last().fill('08:30')
    await press(page.getByRole('button', { name: t.rhythm.save }))
    // Kept: its summary says so. Whoever leaves at once leaves the answer behind.
    await expect(page.getByText(/08:30/).first()).toBeVisible()
    await page.goto(board)
    const slots = column(page, 'scheduled').getByRole('button', { name: /08:30/ })
    await expect(slots).toHaveCount(2)
    await press(slots.first())
    await press(page.getByRole('dialog').getByRole('button', { name: new RegExp(topic) }))
    await expect(slots).toHaveCount(1)
    // An idea becomes a draft with that time, still its author's alone.
    await expect(column(page, 'draft').getByText(topic)).toBeVisible()
    await expect(column(page, 'draft').getByText(t.private, { exact: true })).toBeVisible()
  })
}

for (const { language, hand, title } of bothWays) {
  test(`a post moves, and only where it may (${title})`, async ({ newSalesperson }) => {
    const t = words[language].plan
    const topic = 'What a lamp taught me'
    const newcomer = await newSalesperson({ language })
    const { page } = newcomer
    const { press } = handOn(page, hand)
    await withIdea(newcomer, topic, t)
    await move(page, hand, topic, 'draft', t)
    await expect(column(page, 'draft').getByText(topic)).toBeVisible()
    // Whoever moved it by keyboard goes on from there.
    if (hand === 'keyboard') await expect(handle(page, topic, t)).toBeFocused()
    await drag(page, page.locator('[data-card]', { hasText: topic }), column(page, 'in_review'))
    await expect(column(page, 'in_review').getByText(topic)).toBeVisible()
    await expect(page).toHaveURL(/look=board/)

    await press(handle(page, topic, t))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').selectOption('scheduled')
    await press(dialog.getByRole('button', { name: t.moveDone, exact: true }))
    await expect(dialog.getByRole('alert')).toHaveText(t.refusal.needs_time)
    await dialog.getByRole('combobox').selectOption('published')
    await expect(dialog.getByRole('link', { name: t.publishStep })).toBeVisible()
    await press(dialog.getByRole('button', { name: t.cancel }))
    await page.reload()
    await expect(column(page, 'in_review').getByText(topic)).toBeVisible()
  })
}

for (const { language, hand, title } of oneWayEach) {
  test(`a move without a connection is kept, also over a closed tab, and made when it is back (${title})`, async ({
    newSalesperson,
    expected,
  }) => {
    const t = words[language].plan
    expected.push('ERR_FAILED', 'Failed to fetch', 'net::')
    const topic = 'Three chairs and a client'
    const newcomer = await newSalesperson({ language })
    const { page } = newcomer
    await withIdea(newcomer, topic, t)
    const context = page.context()
    await cutOff(context)
    await move(page, hand, topic, 'draft', t)
    await expect(column(page, 'draft').getByText(topic)).toBeVisible()
    await expect(page.getByText(fill(t.unsent, { count: 1 }))).toBeVisible()
    await page.close()
    await context.unroute('**/content**')
    const again = await context.newPage()
    await again.goto(board)
    await expect(column(again, 'draft').getByText(topic)).toBeVisible()
    await expect.poll(() => again.evaluate(() => localStorage.length)).toBe(0)
    await again.reload()
    await expect(column(again, 'draft').getByText(topic)).toBeVisible()
  })

  test(`a conflict shows both versions, and one chooses (${title})`, async ({ newSalesperson, expected }) => {
    const t = words[language].plan
    expected.push('ERR_FAILED', 'Failed to fetch', 'net::')
    const topic = 'The window seat'
    const newcomer = await newSalesperson({ language })
    const { page } = newcomer
    await withIdea(newcomer, topic, t)
    const other = await page.context().newPage()
    await other.goto(board)
    await cutOff(other)
    await move(other, hand, topic, 'draft', t)
    await expect(other.getByText(fill(t.unsent, { count: 1 }))).toBeVisible()
    await move(page, hand, topic, 'in_review', t)
    await expect(column(page, 'in_review').getByText(topic)).toBeVisible()
    await expect(page.getByText(t.waiting, { exact: true })).toHaveCount(0)
    await other.unroute('**/content**')
    await other.evaluate(() => window.dispatchEvent(new Event('online')))
    const dialog = other.getByRole('dialog')
    await expect(dialog).toContainText(t.column.in_review)
    await expect(dialog).toContainText(t.column.draft)
    await handOn(other, hand).press(dialog.getByRole('button', { name: t.conflict.keepMine }))
    await expect(dialog).toHaveCount(0)
    await other.reload()
    await expect(column(other, 'draft').getByText(topic)).toBeVisible()
  })
}

for (const language of languages) {
  test(`marketing sees who is silent, and no idea or draft of others that is not shared (${language})`, async ({
    newSalesperson,
    signInAs,
  }) => {
    const t = words[language].plan
    const topic = 'A private thought'
    await withIdea(await newSalesperson({ language }), topic, t)
    const page = await signInAs('marketing', { language })
    await page.goto(board)
    await expect(page.getByRole('heading', { name: t.team.title })).toBeVisible()
    await expect(page.getByRole('heading', { name: new RegExp(`^${t.team.silent}`) })).toBeVisible()
    // The brief itself says its topic; the idea that came of it is nowhere.
    await expect(page.locator('.plan-columns').getByText(topic)).toHaveCount(0)
    await expect(page.locator('.moving-grip')).toHaveCount(0)
  })
}
