import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { fill, words } from './words'

const t = words.en

const part = (page: Page, title: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: new RegExp(`^${title}`) }) })
const countOf = async (page: Page, title: string) =>
  Number((await part(page, title).getByRole('heading', { level: 2 }).innerText()).replace(/\D/g, ''))

// They share one salesperson's morning, so they take turns.
test.describe.configure({ mode: 'serial' })

test('a double click settles a promise once, and a second window learns of it', async ({ signInAs }) => {
  const page = await signInAs('salesperson')
  const other = await page.context().newPage()
  await other.goto('/')
  const before = await countOf(page, t.today.promises)
  expect(before).toBeGreaterThan(0)
  const card = part(page, t.today.promises).getByRole('article').first()
  // By its row: the demo of another day may have promised the same person the same thing twice.
  const id = (await card.locator('input[name="id"]').getAttribute('value')) ?? ''
  const keep = (window: typeof page) =>
    window
      .getByRole('article')
      .filter({ has: window.locator(`input[name="id"][value="${id}"]`) })
      .getByRole('button')
  const writes: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST') writes.push(request.postData() ?? '')
  })
  await card.getByRole('button').dblclick()
  await expect(keep(page)).toHaveCount(0)
  await expect.poll(() => countOf(page, t.today.promises)).toBe(before - 1)
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  expect(writes.length).toBeGreaterThan(0)

  await keep(other).click()
  await expect(other.getByRole('main').getByText(t.errors.conflict)).toBeVisible()
})

test('a meeting that should be over is confirmed with one touch, also without a script', async ({
  signInAs,
}) => {
  const page = await signInAs('salesperson', { javaScript: false })
  const agenda = part(page, t.today.agenda)
  const before = await countOf(page, t.today.agenda)
  const button = agenda.getByRole('button', { name: new RegExp(`^${t.today.held}`) }).first()
  const name = await button.innerText()
  await button.click()
  await expect(page.getByRole('main')).toBeVisible()
  await page.goto('/')
  expect(await countOf(page, t.today.agenda)).toBe(before - 1)
  await expect(agenda.getByText(name)).toHaveCount(0)
})

test('the morning of a salesperson greets him by name, and no other role has one', async ({ signInAs }) => {
  const page = await signInAs('salesperson')
  const name = (await page.locator('.side-who').innerText()).split(/[\s\n]/)[0] ?? ''
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fill(t.today.greeting, { name }))
  const manager = await signInAs('manager')
  await expect(manager.getByRole('heading', { name: new RegExp(`^${t.today.promises}`) })).toHaveCount(0)
})

test('a signal of the morning opens in the inbox, and the rest wait there', async ({ signInAs }) => {
  const page = await signInAs('salesperson')
  const signals = page.locator('section', {
    has: page.getByRole('heading', { name: new RegExp(`^${t.today.signals}`) }),
  })
  const first = signals.getByRole('article').first()
  const name = await first.getByRole('link').innerText()
  await first.getByRole('link').click()
  await expect(page).toHaveURL(/\/signals\?signal=/)
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await page.goBack()
  await signals.getByRole('link').last().click()
  await expect(page).toHaveURL(url => url.pathname === '/signals')
})
