import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { bothWays, handOn, oneWayEach } from './hands'
import { fill, type Language, languages, words } from './words'

const address = '/signals/touches'

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

for (const { language, hand, title } of bothWays) {
  test(`a session of cold dials is counted, refused where it does not add up, and logged (${title})`, async ({
    newSalesperson,
  }) => {
    const t = words[language].touches
    const { page } = await newSalesperson({ language })
    const { press, write } = handOn(page, hand)
    await page.goto(address)
    await press(page.locator('summary', { hasText: t.session.title }))
    const count = (name: string) => page.getByRole('spinbutton', { name: new RegExp(`^${name}`) }).first()
    await press(page.getByRole('button', { name: t.result.unanswered }))
    await expect(count(t.session.attempts)).toHaveValue('1')
    await write(count(t.session.attempts), '100')
    await write(count(t.session.answered), '20')
    await write(count(t.session.refused), '0')
    await write(count(t.session.interested), '30')
    await write(count(t.session.appointments), '1')
    await write(count(t.field.hours), '3')
    await expect(page.getByText(t.problem.more_than_answered)).toBeVisible()
    await write(count(t.session.interested), '3')
    await expect(page.getByText(t.problem.more_than_answered)).toHaveCount(0)
    await expect(page.getByText(new RegExp(`^${t.session.writes}`))).toContainText('80')
    await press(page.getByRole('button', { name: t.field.save, exact: true }))
    await expect(page.getByText(t.session.done)).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(t.medium.cold_call) })).toContainText('100')
  })
}

for (const { language, hand, title } of oneWayEach) {
  test(`one tap logs the usual time (${title})`, async ({ newSalesperson }) => {
    const t = words[language].touches
    const { page } = await newSalesperson({ language })
    const { press } = handOn(page, hand)
    await page.goto(address)
    await press(page.locator('summary', { hasText: t.time.title }))
    await press(page.getByRole('button', { name: new RegExp(`^${t.medium.social}`) }).first())
    await expect(page.getByText(t.time.done)).toBeVisible()
    await expect(page.getByRole('row', { name: new RegExp(t.medium.social) })).toBeVisible()
  })
}
