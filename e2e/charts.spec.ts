import { expect, test } from './fixtures'
import { languages, words } from './words'

const t = words.en
const title = t.board.chart.outreach

for (const language of languages) {
  test(`the board shows figures, pictures and tables without a script, in ${language}`, async ({
    signInAs,
  }) => {
    const page = await signInAs('manager', { language, javaScript: false })
    const said = words[language]
    await expect(page.getByRole('table', { name: said.board.table.caption })).toBeVisible()
    const figures = page.getByRole('figure')
    expect(await figures.count()).toBeGreaterThanOrEqual(5)
    for (const figure of await figures.all()) await expect(figure.locator('svg').first()).toBeVisible()
    const first = figures.first()
    await first.getByText(said.charts.showFigures).click()
    await expect(first.getByRole('table')).toBeVisible()
    expect(await first.getByRole('row').count()).toBeGreaterThan(10)
    await page.getByRole('combobox', { name: said.board.period.label }).selectOption('4w')
    await page.getByRole('button', { name: said.board.period.apply }).first().click()
    await expect(page).toHaveURL(/period=4w/)
  })
}

test('Recharts is fetched at the first touch and not before, and brings tooltips', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page.waitForLoadState('networkidle')
  const scripts: string[] = []
  page.on('response', response => {
    if (response.url().endsWith('.js')) scripts.push(response.url())
  })
  const figure = page
    .getByRole('figure', { name: title })
    .or(page.locator('figure', { has: page.getByRole('heading', { name: title }) }))
    .first()
  await figure.scrollIntoViewIfNeeded()
  expect(scripts).toEqual([])
  const still = await figure.boundingBox()
  await figure.getByRole('img').first().hover()
  const live = figure.getByRole('application').first()
  await expect(live).toBeVisible()
  expect(scripts.length).toBeGreaterThan(0)
  const alive = await figure.boundingBox()
  expect(Math.abs((alive?.height ?? 0) - (still?.height ?? 0))).toBeLessThanOrEqual(1)
  await live.hover()
  await expect(figure.locator('.recharts-tooltip-wrapper, [class*="tip"]').first()).toContainText(/\d/)
})

test('the legend hides and shows a series by mouse and by keyboard', async ({ signInAs }) => {
  const page = await signInAs('manager')
  const figure = page.locator('figure', { has: page.getByRole('heading', { name: title }) })
  await figure.getByRole('group').first().focus()
  const button = figure.getByRole('button', { name: t.board.chart.cold })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.press('Space')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
})

test('the figures of a chart are a table one click away', async ({ signInAs }) => {
  const page = await signInAs('director')
  const figure = page.locator('figure', { has: page.getByRole('heading', { name: title }) })
  const table = figure.getByRole('table').first()
  await expect(table).toBeHidden()
  await figure.getByText(t.charts.showFigures).click()
  await expect(table).toBeVisible()
})

test('a live column chart loses no bar that the first picture had', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page.goto('/?period=52w')
  const figure = page.locator('figure', { has: page.getByRole('heading', { name: title }) })
  const bars = () =>
    figure.locator('svg').evaluateAll(
      pictures =>
        pictures
          .flatMap(picture => [...picture.querySelectorAll('path, rect')])
          .filter(mark => {
            const { width, height } = mark.getBoundingClientRect()
            return width > 1 && height > 1 && mark.closest('.c-key, defs, clipPath') === null
          }).length,
    )
  const before = await bars()
  expect(before).toBeGreaterThan(20)
  await figure.getByRole('group').first().focus()
  await expect(figure.getByRole('application').first()).toBeVisible()
  await expect.poll(bars).toBeGreaterThanOrEqual(before)
})
