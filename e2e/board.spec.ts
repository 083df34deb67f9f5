import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { languages, words } from './words'

const t = words.en
const board = (page: Page) => page.getByRole('table', { name: t.board.table.caption })
/** A row of figures; the headings and the groups have no row header. */
const memberRows = (page: Page) => board(page).locator('tbody tr')

/** The number at the head of a page of rows: "12 rows". */
async function rowsBehind(page: Page, path: string): Promise<number> {
  await page.goto(path)
  const text = await page.locator('.page-subtitle').innerText()
  if (text.includes('No row')) return 0
  const found = /([\d,.]+) rows?\b/.exec(text)
  return Number(found?.[1]?.replace(/\D/g, ''))
}

const countable = /\/figures\/(published|planned|warm|open|entered|won|rotting|held|handshakes|significant)\b/

/** Every count of a row with the address of its rows. */
async function countsOf(page: Page, row: number): Promise<{ href: string; count: number }[]> {
  const links = await memberRows(page).nth(row).getByRole('link').all()
  const found: { href: string; count: number }[] = []
  for (const link of links) {
    const href = (await link.getAttribute('href')) ?? ''
    if (countable.test(href)) found.push({ href, count: Number((await link.innerText()).replace(/\D/g, '')) })
  }
  return found
}

for (const [role, period] of [
  ['manager', '4w'],
  ['director', '13w'],
  ['marketing', '26w'],
] as const) {
  test(`every figure a ${role} sees of ${period} equals the rows behind it`, async ({ signInAs }) => {
    const page = await signInAs(role)
    await page.goto(`/?period=${period}`)
    const rows = await memberRows(page).count()
    const counts = [...(await countsOf(page, 0)), ...(await countsOf(page, rows - 1))]
    expect(counts.length).toBeGreaterThanOrEqual(role === 'marketing' ? 4 : 17)
    for (const { href, count } of counts) expect(await rowsBehind(page, href), href).toBe(count)
  })
}

test('the card and the total of the team equal the rows behind them', async ({ signInAs }) => {
  const page = await signInAs('manager')
  const card = page.locator('article', { has: page.getByRole('heading', { name: t.board.cards.handshakes }) })
  const link = card.getByRole('link')
  const shown = Number((await link.innerText()).replace(/\D/g, ''))
  expect(shown).toBeGreaterThan(0)
  expect(await rowsBehind(page, (await link.getAttribute('href')) ?? '')).toBe(shown)
})

test('a click on a heading sorts, and again turns it round', async ({ signInAs }) => {
  const page = await signInAs('director')
  const heldOf = async () => {
    const cells = await memberRows(page).locator('a[href^="/figures/held"]').allInnerTexts()
    return cells.map(Number)
  }
  const heading = board(page).getByRole('columnheader', { name: t.board.table.held, exact: false })
  const link = board(page).getByRole('link', { name: t.board.table.held, exact: true })
  await link.click()
  await expect(heading.first()).toHaveAttribute('aria-sort', 'descending')
  const descending = await heldOf()
  expect(descending.length).toBeGreaterThan(3)
  expect(descending).toEqual([...descending].sort((a, b) => b - a))
  await board(page).locator('th[aria-sort] a').click()
  await expect(board(page).locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'ascending')
  expect(await heldOf()).toEqual([...descending].sort((a, b) => a - b))
})

test('the board comes back whole from the memory of the browser’s router', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page.goto('/')
  const before = await board(page).innerText()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: t.shell.rooms.settings, exact: true })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: t.settings.title })).toBeVisible()
  await page.goBack()
  await expect(board(page)).toBeVisible()
  expect(await board(page).innerText()).toBe(before)
})

test('period and team are in the address, and an address shared shows each his own', async ({ signInAs }) => {
  const page = await signInAs('director')
  const all = await memberRows(page).count()
  await page.getByRole('combobox', { name: t.board.period.label }).selectOption('4w')
  await expect(page).toHaveURL(/period=4w/)
  const people = page.getByRole('combobox', { name: t.board.team.label })
  const teams = await people
    .locator('option[value^="team:"]')
    .evaluateAll(options => options.map(option => option.getAttribute('value') ?? ''))
  expect(teams.length).toBeGreaterThan(1)
  await people.selectOption(teams[0] ?? '')
  await expect(page).toHaveURL(/people=team/)
  await expect(page).toHaveURL(/period=4w/)
  await expect.poll(() => memberRows(page).count()).toBeLessThan(all)
  const shared = new URL(page.url())

  const colleague = await signInAs('salesperson')
  const own = await colleague.locator('.side-who').innerText()
  await colleague.goto(shared.pathname + shared.search)
  await expect(colleague.getByRole('main')).toBeVisible()
  for (const name of await memberRows(colleague).getByRole('rowheader').allInnerTexts())
    expect(own).toContain(name.replace(/^.\s*\n?/, '').trim())
})

test('two dates of one’s own make a period', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page
    .locator('summary', { has: page.locator('svg') })
    .first()
    .click()
  const dates = page.getByRole('form', { name: t.board.period.choose })
  await dates.getByLabel(t.board.period.from).fill('2026-03-03')
  await dates.getByLabel(t.board.period.to, { exact: true }).fill('2026-03-12')
  await dates.getByRole('button').click()
  await expect(page).toHaveURL(/from=2026-03-03&to=2026-03-12/)
  await expect(page.locator('.page-subtitle')).toContainText('10 days')
})

test('a name leads to the salesperson in full, and the crumbs lead back', async ({ signInAs }) => {
  const page = await signInAs('manager')
  const name = memberRows(page).first().getByRole('link').first()
  const text = (await name.innerText()).split('\n').at(-1)?.trim() ?? ''
  await name.click()
  await expect(page).toHaveURL(/\/members\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(text)
  for (const title of [t.rows.posts, t.rows.opportunities, t.rows.heldMeetings])
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('navigation', { name: t.shell.breadcrumb }).getByRole('link').first().click()
  await expect(page).toHaveURL(url => url.pathname === '/')
})

test('marketing sees all content and no sum of money', async ({ signInAs }) => {
  const page = await signInAs('marketing')
  for (const path of ['/?period=26w', '/figures/won', '/figures/open']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    expect(await page.getByRole('main').innerText()).not.toContain('€')
  }
  await page.goto('/?period=26w')
  expect(await memberRows(page).count()).toBeGreaterThan(20)
})

test('a salesperson reads his own row and the average, no name of a colleague', async ({ signInAs }) => {
  const leader = await signInAs('admin')
  const names = await memberRows(leader).locator('th a').allInnerTexts()
  const page = await signInAs('salesperson')
  const own = await page.locator('.side-who').innerText()
  await expect(memberRows(page)).toHaveCount(1)
  await expect(board(page).getByText(t.board.table.average)).toBeVisible()
  const text = await page.getByRole('main').innerText()
  const colleagues = names.map(name => name.split('\n').at(-1)?.trim() ?? '')
  expect(colleagues.length).toBeGreaterThan(20)
  for (const name of colleagues.filter(name => name !== '' && !own.includes(name)))
    expect(text).not.toContain(name)
})

test('a salesperson who guesses a colleague’s address finds nothing', async ({ signInAs, expected }) => {
  expected.push('status of 404')
  const leader = await signInAs('admin')
  const addresses = await memberRows(leader)
    .locator('th a')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  const page = await signInAs('salesperson')
  const own = await memberRows(page).locator('th a').getAttribute('href')
  const other = addresses.find(address => address.split('?')[0] !== own?.split('?')[0]) ?? ''
  await page.goto(other)
  await expect(page.getByText(t.errors.page.notFound)).toBeVisible()
  const id = other.split('/').at(-1)
  expect(await rowsBehind(page, `/figures/held?member=${id}&period=52w`)).toBe(0)
})

for (const language of languages)
  test(`a phone shows the board one group of columns at a time, without scrolling sideways (${language})`, async ({
    signInAs,
  }) => {
    const t = words[language].board.table
    const page = await signInAs('admin', { language })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/?sort=-won')
    const heading = (name: string) =>
      page.getByRole('columnheader', { name, exact: true }).filter({ visible: true })
    const fits = () => page.locator('.board-scroll').evaluate(place => place.scrollWidth <= place.clientWidth)
    await expect(page.getByRole('radio', { name: t.pipeline })).toBeChecked()
    await expect(heading(t.weighted)).toHaveCount(1)
    await expect(heading(t.held)).toHaveCount(0)
    expect(await fits()).toBe(true)
    await page.getByRole('radio', { name: t.meetings }).check()
    await expect(heading(t.held)).toHaveCount(1)
    await expect(heading(t.weighted)).toHaveCount(0)
    expect(await fits()).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect(heading(t.published)).toHaveCount(1)
    await expect(heading(t.held)).toHaveCount(0)
    expect(await fits()).toBe(true)
    await page.setViewportSize({ width: 1280, height: 844 })
    for (const name of [t.published, t.weighted, t.held]) await expect(heading(name)).toHaveCount(1)
  })
