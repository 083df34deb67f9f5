import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { accept, invite, newGuest } from './people'
import { fill, type Role, words } from './words'

const t = words.en.pipelineTable
const o = words.en.opportunity
const form = words.en.pipelineBoard.form
const table = '/pipeline/table'

/** A salesperson of his own with opportunities, so that journeys do not meet in one table. */
async function newSeller(
  signInAs: (role: Role) => Promise<Page>,
  stranger: () => Promise<Page>,
  names: readonly string[],
) {
  const administrator = await signInAs('admin')
  const guest = newGuest('salesperson')
  const page = await stranger()
  await accept(page, await invite(administrator, guest))
  for (const name of names) {
    await page.goto('/pipeline/new')
    const person = page.getByRole('combobox', { name: form.person, exact: true })
    await person.fill('ma')
    await page.getByRole('listbox', { name: form.person }).getByRole('option').first().click()
    await page.getByLabel(form.name, { exact: true }).fill(name)
    await page.getByRole('button', { name: form.save, exact: true }).click()
    await page.waitForURL(/\/pipeline\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
  }
  return { administrator, page }
}

const cell = (page: Page, name: string, column: string) =>
  page.locator('tr[data-row]', { hasText: name }).locator(`[data-cell="${column}"]`)
/** Scripts run once the grid is one stop of the Tab key. */
const awake = (page: Page) =>
  page.locator('[data-cell][tabindex="-1"]').first().waitFor({ state: 'attached' })

test('cells change from the keyboard, many rows at once, and the totals are those of all rows', async ({
  signInAs,
  stranger,
}) => {
  test.setTimeout(120_000)
  const { page } = await newSeller(signInAs, stranger, ['Oak table', 'Pine bench', 'Ash chair'])
  await page.goto(`${table}?sort=name`)
  await awake(page)
  await cell(page, 'Ash chair', 'name').focus()
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, 'Oak table', 'name')).toBeFocused()
  await cell(page, 'Oak table', 'amount').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('12,500')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Oak table', 'amount')).toHaveText('€12,500')
  await expect(cell(page, 'Oak table', 'amount')).toBeFocused()
  await expect(page.locator('tfoot')).toContainText('€12,500')

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('region', { name: t.bulk.label })
  await expect(bar).toContainText(fill(t.bulk.selected, { count: 2 }))
  await bar.getByRole('combobox', { name: t.bulk.field }).selectOption({ label: t.column.nextStep })
  await bar.getByRole('textbox', { name: t.column.nextStep }).fill('Bring a sample')
  await bar.getByRole('button', { name: t.bulk.apply }).click()
  await expect(page.getByText(fill(t.bulk.done, { count: 2 }))).toBeVisible()
  await expect(cell(page, 'Pine bench', 'nextStep')).toContainText('Bring a sample')
  await expect(cell(page, 'Ash chair', 'nextStep')).not.toContainText('Bring a sample')
})

test('a value that somebody else changed asks which one stays', async ({ signInAs, stranger }) => {
  test.setTimeout(120_000)
  const { page } = await newSeller(signInAs, stranger, ['Glass door'])
  await page.goto(table)
  await awake(page)
  const other = await page.context().newPage()
  await other.goto(table)
  await awake(other)
  const type = async (on: Page, amount: string) => {
    await cell(on, 'Glass door', 'amount').focus()
    await on.keyboard.press('Enter')
    await on.keyboard.type(amount)
    await on.keyboard.press('Enter')
  }
  // What one sends waits until the other has written.
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/pipeline/table', async route => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await type(page, '100')
  await type(other, '900')
  await expect(other.getByRole('status').first()).toContainText('€900')
  release()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('€100')
  await expect(dialog).toContainText('€900')
  await dialog.getByRole('button', { name: t.conflict.keepMine }).click()
  await expect(dialog).toHaveCount(0)
  await expect(cell(other, 'Glass door', 'amount')).toHaveText('€100')
})

test('a view is kept, opens again, and works without scripts', async ({ signInAs, stranger }) => {
  test.setTimeout(120_000)
  const { page } = await newSeller(signInAs, stranger, ['Round window', 'Square window'])
  await page.goto(`${table}?q=round&group=stage&columns=stage,amount`)
  await expect(page.getByRole('rowheader', { name: /Round window/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Square window/ })).toHaveCount(0)
  await page.getByText(t.views.save, { exact: true }).click()
  await page.getByLabel(t.views.name, { exact: true }).fill('Round ones')
  await page.getByRole('button', { name: t.views.keep, exact: true }).click()
  const kept = page.getByRole('navigation', { name: t.views.label }).getByRole('link', { name: 'Round ones' })
  await expect(kept).toHaveAttribute('aria-current', 'true')
  await page.goto(table)
  await kept.click()
  await expect(page).toHaveURL(/q=round/)

  const plain = await page
    .context()
    .browser()
    ?.newContext({
      javaScriptEnabled: false,
      locale: 'en-GB',
      storageState: await page.context().storageState(),
    })
  if (plain === undefined) throw new Error('No browser.')
  const quiet = await plain.newPage()
  await quiet.goto(new URL(table, page.url()).href)
  await quiet.getByRole('searchbox').fill('square')
  await quiet.getByRole('button', { name: t.filters.apply, exact: true }).last().click()
  await expect(quiet.getByRole('rowheader', { name: /Square window/ })).toBeVisible()
  await expect(quiet.getByRole('rowheader', { name: /Round window/ })).toHaveCount(0)
  await plain.close()
})

test('one opportunity: what it lacks, a note, a buyer, won, and open again with its history', async ({
  signInAs,
  stranger,
}) => {
  test.setTimeout(120_000)
  const { page } = await newSeller(signInAs, stranger, ['Long counter'])
  await expect(page.getByText(o.warnings.noTwoWay.title).first()).toBeVisible()
  await page.getByLabel(o.note.label).fill('She likes walnut.')
  await page.getByRole('button', { name: o.note.save }).click()
  await expect(page.getByText('She likes walnut.')).toBeVisible()

  await page.getByText(o.people.add, { exact: true }).click()
  await page.getByRole('combobox', { name: o.people.who }).fill('le')
  await page.getByRole('listbox', { name: o.people.who }).getByRole('option').first().click()
  await page.getByRole('button', { name: o.people.save, exact: true }).click()
  await expect(page.getByRole('button', { name: new RegExp(` ${o.people.parts.buyer}$`) })).toBeVisible()
  await expect(page.getByText(o.warnings.noBuyer.title)).toHaveCount(0)

  await page.getByText(o.move.won, { exact: true }).click()
  await page.getByLabel(o.move.amount, { exact: true }).fill('8,000')
  await page.getByRole('button', { name: o.move.saveWon }).click()
  await expect(page.getByText(o.move.keeps)).toBeVisible()
  await page.getByRole('button', { name: o.move.reopenGo }).click()
  await expect(page.getByText(o.move.won, { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: o.history.title }).getByRole('listitem')).toHaveCount(3)
})
