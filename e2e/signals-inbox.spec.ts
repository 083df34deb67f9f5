import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { accept, invite, newGuest } from './people'
import { fill, type Role, words } from './words'

const t = words.en.signals

/** A salesperson of his own, so that journeys do not meet in one inbox. */
async function newSalesperson(signInAs: (role: Role) => Promise<Page>, stranger: () => Promise<Page>) {
  const administrator = await signInAs('admin')
  const guest = newGuest('salesperson')
  const page = await stranger()
  await accept(page, await invite(administrator, guest))
  return { administrator, guest, page }
}

/** Notes a comment of somebody nobody knows yet. */
async function note(page: Page, name: string) {
  await page.goto('/signals/new')
  await page.getByRole('combobox', { name: t.form.person }).fill(name)
  await page.getByRole('option', { name: fill(t.form.create, { text: name }) }).click()
  await page.getByRole('button', { name: t.form.save }).click()
  await expect(page.getByText(fill(t.form.made, { name }))).toBeVisible()
}

const line = (page: Page, name: string) =>
  page.getByRole('listitem').getByRole('link', { name: new RegExp(name) })

test('a signal is noted by keyboard alone and answered warm', async ({ signInAs, stranger }) => {
  const { page, guest } = await newSalesperson(signInAs, stranger)
  const name = `Nadia ${guest.name.slice(6)}`
  await page.goto('/signals/new')
  const who = page.getByRole('combobox', { name: t.form.person })
  await expect(who).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('option', { name: fill(t.form.create, { text: name }) })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: t.kind.comment }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: t.kind.event })).toBeChecked()
  await page.getByRole('button', { name: t.form.save }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(fill(t.form.done, { name, kind: t.kind.event.toLowerCase() }))).toBeVisible()
  await page.getByRole('link', { name: t.form.answer }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.getByRole('radio', { name: t.result.appointment }).check()
  await page.getByRole('button', { name: `${t.answer.send} ${name}` }).click()
  await expect(page.getByText(fill(t.answer.done, { name }))).toBeVisible()
  await expect(page.getByText(t.empty.waiting)).toBeVisible()
  await page.getByRole('link', { name: t.list.past }).click()
  await line(page, name).click()
  await expect(page.getByText(`${t.channel.warm_call}, ${t.result.appointment.toLowerCase()}`)).toBeVisible()
})

test('of two people who answer at once the second is told who was first', async ({ signInAs, stranger }) => {
  const { administrator, page, guest } = await newSalesperson(signInAs, stranger)
  const name = `Omar ${guest.name.slice(6)}`
  await note(page, name)
  await page.getByRole('link', { name: t.form.answer }).click()
  const answer = { name: `${t.answer.send} ${name}` }
  await expect(page.getByRole('button', answer)).toBeVisible()
  await administrator.goto(page.url())
  await expect(administrator.getByRole('button', answer)).toBeVisible()
  await administrator.getByRole('button', answer).click()
  await expect(administrator.getByText(fill(t.answer.done, { name }))).toBeVisible()
  // Whoever has it in front of him is told at once, without asking.
  await expect(page.getByRole('button', answer)).toHaveCount(0)
  const told = new RegExp(t.settled.answeredBy.replace(/^\{name\} (\w+).*$/, '$1'))
  await expect(page.getByRole('paragraph').filter({ hasText: told }).first()).toBeVisible()
})

test('a signal is snoozed, dismissed with a reason, and handed over', async ({ signInAs, stranger }) => {
  const { page, guest } = await newSalesperson(signInAs, stranger)
  const [later, never, other] = ['Pia', 'Quentin', 'Rosa'].map(first => `${first} ${guest.name.slice(6)}`)
  if (later === undefined || never === undefined || other === undefined) throw new Error('No names.')
  for (const name of [later, never, other]) await note(page, name)
  await page.goto('/signals')
  await line(page, later).click()
  await expect(page.getByRole('heading', { name: later })).toBeVisible()
  await page.getByText(t.snooze.title, { exact: true }).click()
  await page.getByRole('button', { name: `${t.snooze.send} ${later}` }).click()
  await expect(page.getByText(t.snooze.done)).toBeVisible()
  await expect(line(page, later)).toHaveCount(0)
  await line(page, never).click()
  await expect(page.getByRole('heading', { name: never })).toBeVisible()
  await page.getByText(t.dismiss.title, { exact: true }).click()
  await page.getByRole('combobox', { name: t.dismiss.reason }).selectOption('supplier')
  await page.getByRole('button', { name: `${t.dismiss.send} ${never}` }).click()
  await expect(page.getByText(t.dismiss.done)).toBeVisible()
  await expect(line(page, never)).toHaveCount(0)
  await page.getByText(t.handOver.title, { exact: true }).click()
  await page.getByRole('button', { name: `${t.handOver.send} ${other}` }).click()
  await expect(page.getByText(t.empty.waiting)).toBeVisible()
})
