import { expect, type Page } from '@playwright/test'
import { words } from './words'

/** The deals of a spreadsheet, one text a line. */
export const dealsCsv = (rows: readonly string[]): Buffer =>
  Buffer.from(
    ['Deal id,Deal name,Salesperson,Stage,Amount,Created,Closed on', ...rows, ''].join('\n'),
    'utf8',
  )

const sample = dealsCsv(['sample-1,Sample desk,Nobody We Know,Won,1200.50,2026-02-13,2026-03-14'])

/** Sends a file on the page of imports; gives the address of the import that came of it. */
export async function upload(page: Page, name = 'deals.csv', buffer = sample): Promise<string> {
  const { en, fr } = words
  await page.goto('/import')
  const chosen = new RegExp(`^(${en.imports.drop.choose}|${fr.imports.drop.choose})$`)
  await page.getByLabel(chosen).setInputFiles({ name, mimeType: 'text/csv', buffer })
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('main')).toBeVisible()
  return new URL(page.url()).pathname
}
