import { expect, test } from './fixtures'
import { languages, words } from './words'

const t = words.en

for (const language of languages) {
  test(`a page that is not for a role says so in ${language}`, async ({ signInAs, expected }) => {
    expected.push('status of 403')
    const page = await signInAs('salesperson', { language })
    await page.goto('/import')
    await expect(page.getByRole('heading', { name: words[language].errors.page.forbidden })).toBeVisible()
    await expect(page.getByRole('link', { name: words[language].shell.rooms.import })).toHaveCount(0)
  })

  test(`an address that leads nowhere says so in ${language}`, async ({ signInAs, expected }) => {
    expected.push('status of 404')
    const page = await signInAs('manager', { language })
    expect((await page.goto('/nowhere'))?.status()).toBe(404)
    for (const path of ['/nowhere', '/members/00000000-0000-7000-8000-000000000000', '/figures/toString']) {
      await page.goto(path)
      await expect(page.getByText(words[language].errors.page.notFound), path).toBeVisible()
    }
  })
}

test('keys alone lead from signing in to the board and to a salesperson', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/sign-in')
  const button = page.getByRole('button', { name: new RegExp(`^${t.auth.roles.manager}`) })
  for (
    let press = 0;
    press < 20 && !(await button.evaluate(node => node === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(url => url.pathname === '/')
  await expect(page.getByRole('table', { name: t.board.table.caption })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: t.shell.skip })
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const name = page.getByRole('table', { name: t.board.table.caption }).locator('tbody th a').first()
  for (
    let press = 0;
    press < 60 && !(await name.evaluate(node => node === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab')
  await expect(name).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/members\//)
})

test('on a phone the navigation is at the thumb', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page.setViewportSize({ width: 390, height: 844 })
  const bars = page.getByRole('navigation', { name: t.shell.navigation })
  const bar = bars.last()
  const box = await bar.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(800)
  for (const link of await bar.getByRole('link').all())
    expect((await link.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
  await bar.getByRole('link', { name: t.shell.rooms.settings }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.settings.title })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
})

test('the side navigation folds, and stays folded', async ({ signInAs }) => {
  const page = await signInAs('manager')
  const side = page.getByRole('banner')
  const width = async () => (await side.boundingBox())?.width ?? 0
  expect(await width()).toBeGreaterThan(120)
  await page.getByRole('button', { name: t.shell.fold }).click()
  await expect.poll(width).toBeLessThan(80)
  // The words stay for whoever listens.
  await expect(side.getByRole('link', { name: t.shell.rooms.team })).toBeVisible()
  await page.reload()
  await expect.poll(width).toBeLessThan(80)
})
