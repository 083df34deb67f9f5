import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { dealsCsv, upload } from './imports'
import { fill, words } from './words'

const t = words.en.imports
const seller = 'Bruno Vandamme'

/** Answers are saved, tried out, and what would happen is shown. */
async function tryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.mapping.submit }).click()
  await expect(page.getByText(t.dryRun.intro)).toBeVisible({ timeout: 60_000 })
}

async function run(page: Page, rows: number): Promise<void> {
  await page.getByRole('button', { name: `Import ${rows} row${rows === 1 ? '' : 's'}` }).click()
  await expect(page.getByRole('heading', { name: t.report.title })).toBeVisible({ timeout: 60_000 })
}

async function wonDeals(page: Page): Promise<number> {
  await page.goto('/figures/won?from=2019-01-01&to=2019-12-31')
  const text = await page.locator('.page-subtitle').innerText()
  return text.includes('No row') ? 0 : Number(/(\d+) rows?/.exec(text)?.[1])
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.undo.button }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.undo.confirm }).click()
  await expect(page.getByText(t.report.undone)).toBeVisible({ timeout: 60_000 })
}

test('a file of deals with mistakes is answered, run, mended, run again and undone', async ({ signInAs }) => {
  test.setTimeout(240_000)
  const page = await signInAs('admin')
  const id = randomUUID().slice(0, 8)
  const bad = [
    `${id}-1,Desks ${id},${seller},Won,1200.50,2019-02-13,2019-03-14`,
    `${id}-2,Chairs ${id},Jeanne Inconnue,Won,300,2019-02-15,2019-03-20`,
    `${id}-3,Lamps ${id},${seller},Phase Trois,900,2019-02-17,`,
    `${id}-4,Rugs ${id},${seller},Won,500,2019-02-18,31 of nowhere`,
  ]
  const before = await wonDeals(page)

  const first = await upload(page, `deals-${id}.csv`, dealsCsv(bad))
  await expect(page.getByRole('heading', { name: t.recognised.title })).toBeVisible()
  await expect(page.getByText(t.recognised.delimiters.comma, { exact: true })).toBeVisible()
  await page
    .getByRole('combobox', { name: fill(t.questions.stages.stageOf, { value: 'Phase Trois' }) })
    .selectOption({ label: t.stages.proposal })
  const member = page.getByRole('combobox', {
    name: fill(t.questions.members.memberOf, { value: 'Jeanne Inconnue' }),
  })
  await member.selectOption({ label: seller })
  await page
    .getByRole('combobox', { name: fill(t.mapping.fieldOf, { column: 'Closed on' }) })
    .selectOption({ label: t.fields.deals.closedOn })
  await tryOut(page)
  expect(await wonDeals(page)).toBe(before)

  await page.goto(first)
  await expect(page.getByText(t.problems.reasons.bad_date).first()).toBeVisible()
  await expect(
    page.getByRole('listitem').filter({ hasText: new RegExp(`^1\\s*${t.dryRun.refused}`) }),
  ).toBeVisible()
  await run(page, 3)
  expect(await wonDeals(page)).toBe(before + 2)

  await page.goto(first)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t.problems.download }).click(),
  ])
  const refused = readFileSync(await download.path(), 'utf8')
  expect(refused).toContain(`Rugs ${id}`)
  expect(refused).toContain('31 of nowhere')
  expect(refused).not.toContain(`Desks ${id}`)

  const mended = refused.replaceAll('31 of nowhere', '2019-03-31')
  const second = await upload(page, `mended-${id}.csv`, Buffer.from(mended, 'utf8'))
  await tryOut(page)
  await run(page, 1)
  expect(await wonDeals(page)).toBe(before + 3)

  await upload(page, `again-${id}.csv`, Buffer.from(mended, 'utf8'))
  await tryOut(page)
  await expect(page.getByText(t.dryRun.nothing)).toBeVisible()

  await page.goto(second)
  await undo(page)
  expect(await wonDeals(page)).toBe(before + 2)
  await page.goto(first)
  await undo(page)
  expect(await wonDeals(page)).toBe(before)
})

test('what is no table is refused with a sentence, before it is sent', async ({ signInAs }) => {
  const page = await signInAs('manager')
  await page.goto('/import')
  await page.getByLabel(t.drop.choose).setInputFiles({
    name: 'deals.ods',
    mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
    buffer: Buffer.from('PK\u0003\u0004'),
  })
  await expect(page.getByRole('alert').getByText(t.drop.refusals.workbook)).toBeVisible()
})
