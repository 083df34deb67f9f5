import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { accept, invite, newGuest } from './people'
import { fill, type Role, words } from './words'

const t = words.en.plan
const column = (page: Page, name: keyof typeof t.column) => page.locator(`[data-column="${name}"]`)
const handle = (place: Locator | Page, title: string) =>
  place.getByRole('button', { name: fill(t.moveOf, { title }), exact: true })
const board = '/content?look=board'

/** Somebody of his own, so that journeys do not meet on one plan; with ideas he took from briefs. */
async function newAuthor(
  signInAs: (role: Role) => Promise<Page>,
  stranger: () => Promise<Page>,
  topics: readonly string[],
) {
  const administrator = await signInAs('admin')
  const guest = newGuest('salesperson')
  const page = await stranger()
  await accept(page, await invite(administrator, guest))
  for (const topic of topics) {
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
  return { administrator, guest, page }
}

test('a rhythm shows its free slots, and one is filled in one step', async ({ signInAs, stranger }) => {
  const topic = 'The craft fair opens'
  const { page } = await newAuthor(signInAs, stranger, [topic])
  await page.goto('/content')
  await page.getByRole('heading', { name: t.rhythm.title }).click()
  await page.getByRole('combobox', { name: t.rhythm.weekday }).last().selectOption('2')
  await page.getByLabel(t.rhythm.time, { exact: true }).last().fill('08:30')
  await page.getByRole('button', { name: t.rhythm.save }).click()
  // Kept: its summary says so. Whoever leaves at once leaves the answer behind.
  await expect(page.getByText(/08:30/).first()).toBeVisible()
  await page.goto(board)
  const slots = column(page, 'scheduled').getByRole('button', { name: /08:30/ })
  await expect(slots).toHaveCount(2)
  await slots.first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(topic) })
    .click()
  await expect(slots).toHaveCount(1)
  // An idea becomes a draft with that time, still its author's alone.
  await expect(column(page, 'draft').getByText(topic)).toBeVisible()
  await expect(column(page, 'draft').getByText(t.private)).toBeVisible()
})

test('a post moves by keyboard and by pointer, and only where it may', async ({ signInAs, stranger }) => {
  const topic = 'What a lamp taught me'
  const { page } = await newAuthor(signInAs, stranger, [topic])
  await page.goto(board)
  await handle(page, topic).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status').first()).toContainText(t.column.draft)
  await page.keyboard.press('Enter')
  await expect(column(page, 'draft').getByText(topic)).toBeVisible()
  await expect(handle(page, topic)).toBeFocused()

  const from = await column(page, 'draft').locator('[data-card]').boundingBox()
  const to = await column(page, 'in_review').boundingBox()
  if (from === null || to === null) throw new Error('The board is not shown.')
  await page.mouse.move(from.x + 30, from.y + 15)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 90, { steps: 8 })
  await page.mouse.up()
  await expect(column(page, 'in_review').getByText(topic)).toBeVisible()
  await expect(page).toHaveURL(/look=board/)

  await handle(page, topic).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption('scheduled')
  await dialog.getByRole('button', { name: t.moveDone, exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText(t.refusal.needs_time)
  await dialog.getByRole('combobox').selectOption('published')
  await expect(dialog.getByRole('link', { name: t.publishStep })).toBeVisible()
  await dialog.getByRole('button', { name: t.cancel }).click()
  await page.reload()
  await expect(column(page, 'in_review').getByText(topic)).toBeVisible()
})

test('a move without a connection is kept, also over a closed tab, and made when it is back', async ({
  signInAs,
  stranger,
  expected,
}) => {
  expected.push('ERR_FAILED', 'Failed to fetch', 'net::')
  const topic = 'Three chairs and a client'
  const { page } = await newAuthor(signInAs, stranger, [topic])
  await page.goto(board)
  await page.context().route('**/content**', async route => {
    if (route.request().method() === 'POST') await route.abort()
    else await route.continue()
  })
  await handle(page, topic).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(column(page, 'draft').getByText(topic)).toBeVisible()
  await expect(page.getByText(fill(t.unsent, { count: 1 }))).toBeVisible()
  const context = page.context()
  await page.close()
  await context.unroute('**/content**')
  const again = await context.newPage()
  await again.goto(board)
  await expect(column(again, 'draft').getByText(topic)).toBeVisible()
  await expect.poll(() => again.evaluate(() => localStorage.length)).toBe(0)
  await again.reload()
  await expect(column(again, 'draft').getByText(topic)).toBeVisible()
})

test('a conflict shows both versions, and one chooses', async ({ signInAs, stranger, expected }) => {
  expected.push('ERR_FAILED', 'Failed to fetch', 'net::')
  const topic = 'The window seat'
  const { page } = await newAuthor(signInAs, stranger, [topic])
  await page.goto(board)
  const other = await page.context().newPage()
  await other.goto(board)
  await other.route('**/content**', async route => {
    if (route.request().method() === 'POST') await route.abort()
    else await route.continue()
  })
  await handle(other, topic).focus()
  await other.keyboard.press('ArrowRight')
  await other.keyboard.press('Enter')
  await expect(other.getByText(fill(t.unsent, { count: 1 }))).toBeVisible()
  await handle(page, topic).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  await other.unroute('**/content**')
  await other.evaluate(() => window.dispatchEvent(new Event('online')))
  const dialog = other.getByRole('dialog')
  await expect(dialog).toContainText(t.column.in_review)
  await expect(dialog).toContainText(t.column.draft)
  await dialog.getByRole('button', { name: t.conflict.keepMine }).click()
  await expect(dialog).toHaveCount(0)
  await other.reload()
  await expect(column(other, 'draft').getByText(topic)).toBeVisible()
})

test('marketing sees who is silent, and no idea or draft of others that is not shared', async ({
  signInAs,
  stranger,
}) => {
  const topic = 'A private thought'
  await newAuthor(signInAs, stranger, [topic])
  const page = await signInAs('marketing')
  await page.goto(board)
  await expect(page.getByRole('heading', { name: t.team.title })).toBeVisible()
  await expect(page.getByRole('heading', { name: new RegExp(`^${t.team.silent}`) })).toBeVisible()
  // The brief itself says its topic; the idea that came of it is nowhere.
  await expect(page.locator('.plan-columns').getByText(topic)).toHaveCount(0)
  await expect(page.locator('.moving-grip')).toHaveCount(0)
})
