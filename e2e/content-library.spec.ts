import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures'
import { fill, words } from './words'

const t = words.en

test('marketing pastes a text, finds it by another form of its words, and a salesperson starts from it', async ({
  signInAs,
}) => {
  const title = `Sobriété ${randomUUID().slice(0, 8)}`
  const marketing = await signInAs('marketing')
  await marketing.goto('/content/library')
  await marketing.getByText(t.library.add, { exact: true }).click()
  const form = marketing.locator('form', { has: marketing.getByLabel(t.library.field.title) })
  await form.getByLabel(t.library.field.title).fill(title)
  await form.getByLabel(t.library.field.language).selectOption('fr')
  await form
    .getByLabel(t.library.field.body)
    .fill('Nos fauteuils réparés évitent des tonnes de déchets chaque année.')
  await form.getByRole('button', { name: t.library.field.save }).click()
  await expect(form.getByText(t.library.field.added)).toBeVisible()
  await expect(form.getByLabel(t.library.field.title)).toHaveValue('')

  const salesperson = await signInAs('salesperson')
  await salesperson.goto('/content/library')
  await expect(salesperson.getByText(t.library.add, { exact: true })).toHaveCount(0)
  await salesperson
    .getByRole('searchbox', { name: t.library.searchLabel })
    .fill(`fauteuil repare ${title.slice(-8)}`)
  await salesperson.keyboard.press('Enter')
  await expect(salesperson.getByRole('heading', { level: 2, name: title })).toBeVisible()
  await salesperson.getByRole('link', { name: fill(t.library.startOf, { title }) }).click()
  await expect(salesperson).toHaveURL(/\/content\/posts\/new\?reference=/)
})

test('a feed that leads into a private network is refused, and the screen says so', async ({ signInAs }) => {
  const page = await signInAs('marketing')
  await page.goto('/content/library')
  const feeds = page.getByRole('region', { name: t.library.feeds.title })
  const address = `https://127.0.0.1/${randomUUID()}`
  await feeds.getByLabel(t.library.feeds.address).fill(address)
  await feeds.getByRole('button', { name: t.library.feeds.add }).click()
  await expect(feeds.getByText(t.library.feeds.added)).toBeVisible()
  const row = feeds.getByRole('listitem').filter({ hasText: address })
  await expect(row.getByText(t.library.feeds.error.private_address)).toBeVisible({ timeout: 20_000 })
  await row.getByRole('button', { name: fill(t.library.feeds.removeOf, { name: address }) }).click()
  await expect(row).toHaveCount(0)
})

test('from what worked to one post and what it started, and back by the keyboard', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page.goto('/content/results')
  await expect(page.getByRole('heading', { level: 1, name: t.results.title })).toBeVisible()
  await expect(page.getByRole('region', { name: t.results.own.title })).toContainText('95')
  await page.getByRole('combobox', { name: t.results.who }).selectOption({ index: 1 })
  await expect(page).toHaveURL(/who=/)
  await page.getByRole('link', { name: t.results.column.engagement, exact: true }).click()
  await expect(page).toHaveURL(/sort=engagement/)
  const post = page.locator('.rows-text a').first()
  await post.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: t.results.post.title })).toBeVisible()
  await expect(page.getByRole('heading', { name: t.results.post.story })).toBeVisible()
})

test('the portfolio is for those who care for brands, and an administrator settles its norms', async ({
  signInAs,
  expected,
}) => {
  expected.push('status of 403')
  const salesperson = await signInAs('salesperson')
  await salesperson.goto('/content/portfolio')
  await expect(salesperson).toHaveURL(/\/forbidden/)

  const marketing = await signInAs('marketing')
  await marketing.goto('/content/portfolio')
  await expect(marketing.getByRole('heading', { name: t.portfolio.care.title })).toBeVisible()
  await expect(marketing.getByText(t.portfolio.alphabetical)).toBeVisible()
  await expect(marketing.getByRole('button', { name: t.portfolio.settings.save })).toHaveCount(0)

  const admin = await signInAs('admin')
  await admin.goto('/content/portfolio')
  const norms = admin.getByRole('region', { name: t.portfolio.settings.title })
  const set = async (value: string) => {
    await norms.getByLabel(t.portfolio.settings.ranking).selectOption(value)
    await norms.getByRole('button', { name: t.portfolio.settings.save }).click()
  }
  await set('on')
  await expect(admin.getByText(t.portfolio.alphabetical)).toHaveCount(0)
  await set('off')
  await expect(admin.getByText(t.portfolio.alphabetical)).toBeVisible()
})

test('one’s own content comes as a ZIP, and one’s plan at a private address that can be closed', async ({
  signInAs,
  request,
}) => {
  const page = await signInAs('salesperson')
  await page.goto('/content/results')
  const own = page.getByRole('region', { name: t.ownContent.title })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    own.getByRole('link', { name: t.ownContent.download }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^entregent-[\d-]+\.zip$/)

  await own.getByRole('button', { name: t.ownContent.calendar.make }).click()
  const address = new URL(await own.getByLabel(t.ownContent.calendar.ready).inputValue()).pathname
  const calendar = await request.get(address)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')
  await own.getByRole('button', { name: t.ownContent.calendar.revoke }).click()
  await expect(own.getByRole('button', { name: t.ownContent.calendar.make })).toBeVisible()
  expect((await request.get(address)).status()).toBe(404)
})
