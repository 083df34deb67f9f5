import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { accept, invite, newGuest } from './people'
import { fill, type Language, languages, type Role, words } from './words'

const address = '/signals/touches'

/** Somebody of his own, so that journeys do not meet in one week. */
async function newSeller(signInAs: (role: Role) => Promise<Page>, stranger: () => Promise<Page>) {
  const administrator = await signInAs('admin')
  const guest = newGuest('salesperson')
  const page = await stranger()
  await accept(page, await invite(administrator, guest))
  return page
}

/** Names somebody nobody knows yet. */
async function nameSomebodyNew(page: Page, language: Language, name: string) {
  const t = words[language].touches
  await page.goto(address)
  await page.getByRole('combobox', { name: t.log.person }).fill(name)
  await page.getByRole('button', { name: t.log.go, exact: true }).click()
  await page.getByRole('link', { name: fill(t.log.fresh, { name }) }).click()
  await expect(page.getByRole('group', { name: t.log.signs })).toBeVisible()
}

for (const language of languages) {
  test(`a touch of somebody new is cold, says why, and is undone (${language})`, async ({ signInAs }) => {
    const t = words[language].touches
    const page = await signInAs('salesperson', { language })
    const mark = randomUUID().slice(0, 8)
    await nameSomebodyNew(page, language, `Noé ${mark}`)
    await expect(page.getByText(t.log.coldWhy)).toBeVisible()
    await page.getByRole('radio', { name: t.result.interested }).check()
    await page.getByLabel(t.field.note, { exact: true }).first().fill(`Rings back ${mark}`)
    await page.getByRole('button', { name: t.field.save, exact: true }).first().click()
    await expect(page.getByText(t.log.doneCold)).toBeVisible()
    const entry = page.getByRole('listitem').filter({ hasText: `Rings back ${mark}` })
    await expect(entry).toContainText(t.entries.coldWhy)
    await page.getByRole('button', { name: t.field.undo, exact: true }).click()
    await expect(page.getByText(t.field.undone)).toBeVisible()
    await expect(entry).toHaveCount(0)
  })
}

test('a session of dials is counted by keyboard, refused where it does not add up, and logged', async ({
  signInAs,
  stranger,
}) => {
  const t = words.en.touches
  const page = await newSeller(signInAs, stranger)
  await page.goto(address)
  await page.getByText(t.session.title, { exact: true }).focus()
  await page.keyboard.press('Enter')
  const count = (name: string) => page.getByRole('spinbutton', { name: new RegExp(`^${name}`) }).first()
  await page.getByRole('button', { name: t.result.unanswered }).focus()
  await page.keyboard.press('Enter')
  await expect(count(t.session.attempts)).toHaveValue('1')
  await count(t.session.attempts).fill('100')
  await count(t.session.answered).fill('20')
  await count(t.session.refused).fill('0')
  await count(t.session.interested).fill('30')
  await count(t.session.appointments).fill('1')
  await count(t.field.hours).fill('3')
  await expect(page.getByText(t.problem.more_than_answered)).toBeVisible()
  await count(t.session.interested).fill('3')
  await expect(page.getByText(t.problem.more_than_answered)).toHaveCount(0)
  await expect(page.getByText(new RegExp(`^${t.session.writes}`))).toContainText('80')
  await page.getByRole('button', { name: t.field.save, exact: true }).click()
  await expect(page.getByText(t.session.done)).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(t.medium.cold_call) })).toContainText('100')
})

test('one tap logs the usual time', async ({ signInAs, stranger }) => {
  const t = words.en.touches
  const page = await newSeller(signInAs, stranger)
  await page.goto(address)
  await page.getByText(t.time.title, { exact: true }).click()
  await page
    .getByRole('button', { name: new RegExp(`^${t.medium.social}`) })
    .first()
    .click()
  await expect(page.getByText(t.time.done)).toBeVisible()
  await expect(page.getByRole('row', { name: new RegExp(t.medium.social) })).toBeVisible()
})
