import { expect, test } from './fixtures'
import { words } from './words'

const t = words.en.changes
const f = words.en.forecast
const u = words.en.funnel

test('every term of what changed is a list one click away, and the address keeps it', async ({
  signInAs,
}) => {
  const page = await signInAs('director')
  await page.goto('/pipeline/changes?span=91d')
  await expect(page.getByRole('heading', { name: t.title, level: 1 })).toBeVisible()
  const sum = page.getByRole('region', { name: t.sum.title })
  const row = sum.getByRole('row').filter({ hasText: t.about.new })
  const count = Number((await row.getByRole('cell').first().innerText()).replace(/\D/g, ''))
  expect(count).toBeGreaterThan(0)
  await row.getByRole('link', { name: t.term.new, exact: true }).click()
  await expect(page).toHaveURL(/list=new/)
  const deals = page.locator('#deals')
  await expect(deals.getByRole('heading')).toContainText(`${t.term.new}: ${count}`)
  await expect(deals.getByRole('row')).toHaveCount(Math.min(count, 50) + 1)
  await deals.getByRole('link', { name: t.deals.close }).click()
  await expect(deals).toHaveCount(0)
})

test('what changed works without scripts', async ({ signInAs }) => {
  const page = await signInAs('director', { javaScript: false })
  await page.goto('/pipeline/changes?span=365d&closing=quarter&list=closing')
  await expect(page.getByRole('img', { name: t.picture.title })).toBeVisible()
  await expect(page.locator('#deals')).toBeVisible()
})

test('a manager submits a forecast; a smaller word after a larger one is refused beside its field', async ({
  signInAs,
}) => {
  const page = await signInAs('manager')
  await page.goto('/pipeline/forecast')
  const form = page.getByRole('form', { name: f.submit.title })
  const note = `As agreed ${Date.now()}`
  await form.getByLabel(f.group.commit).fill('120000')
  await form.getByLabel(f.group.most_likely).fill('90000')
  await form.getByLabel(f.group.best_case).fill('200000')
  await form.getByRole('button', { name: f.submit.submit }).click()
  await expect(form.getByText(f.submit.too_small)).toBeVisible()
  await form.getByLabel(f.group.commit).fill('120000')
  await form.getByLabel(f.group.most_likely).fill('150000')
  await form.getByLabel(f.group.best_case).fill('200000')
  await form.getByLabel(f.submit.note).fill(note)
  await form.getByRole('button', { name: f.submit.submit }).click()
  await expect(form.getByText(f.submit.done)).toBeVisible()
  const said = page.getByRole('region', { name: f.said.title })
  const row = said.getByRole('row').filter({ hasText: note })
  await expect(row).toContainText('150,000')
  await expect(row).not.toContainText(f.said.stale)
})

test('a salesperson sees his forecast and submits none', async ({ signInAs }) => {
  const page = await signInAs('salesperson')
  await page.goto('/pipeline/forecast')
  await expect(page.getByRole('region', { name: f.groups })).toBeVisible()
  await expect(page.getByRole('form', { name: f.submit.title })).toHaveCount(0)
})

test('the funnel never widens, and a figure opens its people', async ({ signInAs }) => {
  const page = await signInAs('director', { language: 'en' })
  await page.goto('/pipeline/funnel?period=26w')
  const figures = page.getByRole('region', { name: u.figures })
  const reached = figures.getByRole('row').filter({ hasText: u.step.meeting }).first().getByRole('link')
  const count = Number((await reached.innerText()).replace(/\D/g, ''))
  await reached.click()
  await expect(page).toHaveURL(/step=meeting/)
  await expect(page.locator('#people').getByRole('heading')).toContainText(String(count))
  await expect(page.locator('#people').getByRole('row')).toHaveCount(Math.min(count, 50) + 1)
  await page.goto('/pipeline/funnel?period=26w&way=cold')
  await expect(page.getByRole('img', { name: u.flow.cold })).toBeVisible()
})
