import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { handOn, oneWayEach } from './hands'
import { fill, type Language, words } from './words'

/** Notes a comment of somebody nobody knows yet. */
async function note(page: Page, language: Language, name: string) {
  const t = words[language].signals
  await page.goto('/signals/new')
  await page.getByRole('combobox', { name: t.form.person }).fill(name)
  await page.getByRole('option', { name: fill(t.form.create, { text: name }) }).click()
  await page.getByRole('button', { name: t.form.save }).click()
  await expect(page.getByText(fill(t.form.made, { name }))).toBeVisible()
}

test('what happens between reading a page and listening for changes is not missed', async ({
  newSalesperson,
}) => {
  const t = words.en.signals
  const { administrator, page, guest } = await newSalesperson({ language: 'en' })
  const name = `Lena ${guest.name.slice(6)}`
  await note(page, 'en', name)
  let listen = () => {}
  const answered = new Promise<void>(resolve => {
    listen = resolve
  })
  await page.route('**/api/live**', async route => {
    await answered
    await route.continue()
  })
  await page.getByRole('link', { name: t.form.answer }).click()
  const answer = { name: `${t.answer.send} ${name}` }
  await expect(page.getByRole('button', answer)).toBeVisible()
  await administrator.goto(page.url())
  await administrator.getByRole('button', answer).click()
  await expect(administrator.getByText(fill(t.answer.done, { name }))).toBeVisible()
  await expect(page.getByRole('button', answer)).toBeVisible()
  listen()
  await expect(page.getByRole('button', answer)).toHaveCount(0)
})

const line = (page: Page, name: string) =>
  page.getByRole('listitem').getByRole('link', { name: new RegExp(name) })

for (const { language, hand, title } of oneWayEach) {
  test(`of two people who answer at once the second is told who was first (${title})`, async ({
    newSalesperson,
  }) => {
    const t = words[language].signals
    const { administrator, page, guest } = await newSalesperson({ language })
    const name = `Omar ${guest.name.slice(6)}`
    await note(page, language, name)
    await handOn(page, hand).press(page.getByRole('link', { name: t.form.answer }))
    const answer = { name: `${t.answer.send} ${name}` }
    await expect(page.getByRole('button', answer)).toBeVisible()
    await administrator.goto(page.url())
    await handOn(administrator, hand).press(administrator.getByRole('button', answer))
    await expect(administrator.getByText(fill(t.answer.done, { name }))).toBeVisible()
    // Whoever has it in front of him is told at once, without asking.
    await expect(page.getByRole('button', answer)).toHaveCount(0)
    const [told = ''] = t.settled.answeredBy.replace('{name}', '').split('{moment}')
    await expect(page.getByRole('paragraph').filter({ hasText: told }).first()).toBeVisible()
  })
}

for (const { language, hand, title } of oneWayEach) {
  test(`a signal is snoozed, dismissed with a reason, and handed over (${title})`, async ({
    newSalesperson,
  }) => {
    const t = words[language].signals
    const { page, guest } = await newSalesperson({ language })
    const { press } = handOn(page, hand)
    const mark = guest.name.slice(6)
    const [later, never, other] = [`Pia ${mark}`, `Quentin ${mark}`, `Rosa ${mark}`]
    for (const name of [later, never, other]) await note(page, language, name)
    await page.goto('/signals')
    await press(line(page, later))
    await expect(page.getByRole('heading', { name: later })).toBeVisible()
    const way = (summary: string) => page.locator('summary', { hasText: summary })
    await press(way(t.snooze.title))
    await press(page.getByRole('button', { name: `${t.snooze.send} ${later}` }))
    await expect(page.getByText(t.snooze.done)).toBeVisible()
    await expect(line(page, later)).toHaveCount(0)
    await press(line(page, never))
    await expect(page.getByRole('heading', { name: never })).toBeVisible()
    await press(way(t.dismiss.title))
    await page.getByRole('combobox', { name: t.dismiss.reason }).selectOption('supplier')
    await press(page.getByRole('button', { name: `${t.dismiss.send} ${never}` }))
    await expect(page.getByText(t.dismiss.done)).toBeVisible()
    await expect(line(page, never)).toHaveCount(0)
    await press(way(t.handOver.title))
    await press(page.getByRole('button', { name: `${t.handOver.send} ${other}` }))
    await expect(page.getByText(t.empty.waiting)).toBeVisible()
  })
}
