import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { accept, invite, newGuest } from './people'
import { fill, type Language, type Role, words } from './words'

type Words = (typeof words)[Language]['pipelineBoard']
type Stage = keyof Words['stage']

const t = words.en.pipelineBoard

const column = (page: Page, stage: Stage, w: Words = t) =>
  page.getByRole('region', { name: new RegExp(`^${w.stage[stage]}`) })
const handle = (page: Page, title: string, w: Words = t) =>
  page.getByRole('button', { name: fill(w.move, { title }), exact: true })

/** A salesperson of his own, so that journeys do not meet on one board. */
async function newSalesperson(
  signInAs: (role: Role) => Promise<Page>,
  stranger: (options?: { language?: Language }) => Promise<Page>,
) {
  const administrator = await signInAs('admin')
  const guest = newGuest('salesperson')
  const page = await stranger()
  await accept(page, await invite(administrator, guest))
  return { administrator, guest, page }
}

/** Opens an opportunity with somebody nobody knows yet. */
async function open(page: Page, title: string) {
  await page.goto('/pipeline/new')
  await page.getByLabel(t.form.name).fill(title)
  await page.getByLabel(t.form.amount).fill('12 500,50')
  await page.getByRole('button', { name: t.form.save }).click()
  await page.waitForURL(/\/pipeline\/[0-9a-f-]{36}$/)
  await page.goto('/pipeline')
  await expect(column(page, 'signal').getByText(title)).toBeVisible()
}

test('an opportunity moves by keyboard and by pointer, is won, and comes back', async ({
  signInAs,
  stranger,
}) => {
  const { page, guest } = await newSalesperson(signInAs, stranger)
  const title = `A lamp for ${guest.name}`
  await open(page, title)
  await handle(page, title).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status').first()).toContainText(t.stage.warm_call)
  await page.keyboard.press('Enter')
  await expect(column(page, 'warm_call').getByText(title)).toBeVisible()
  await expect(handle(page, title)).toBeFocused()

  const from = await column(page, 'warm_call').locator('[data-card]').boundingBox()
  const to = await column(page, 'meeting').boundingBox()
  if (from === null || to === null) throw new Error('The board is not shown.')
  await page.mouse.move(from.x + 30, from.y + 15)
  await page.mouse.down()
  await page.mouse.move(to.x + 40, to.y + 120, { steps: 8 })
  await page.mouse.up()
  await expect(column(page, 'meeting').getByText(title)).toBeVisible()
  await expect(page).toHaveURL(/\/pipeline$/)

  await handle(page, title).click()
  await page.getByRole('radio', { name: t.stage.won }).check()
  await page.getByRole('button', { name: t.moveDone, exact: true }).click()
  const closing = page.getByRole('dialog', { name: fill(t.close.won, { title }) })
  await closing.getByLabel(t.close.amount).fill('many')
  await closing.getByRole('button', { name: t.close.doneWon }).click()
  await expect(closing.getByRole('alert')).toHaveText(t.close.badAmount)
  await closing.getByLabel(t.close.amount).fill('20 000')
  await closing.getByLabel(t.close.note).fill('They liked the light.')
  await closing.getByRole('button', { name: t.close.doneWon }).click()
  await expect(column(page, 'won').getByText(title)).toBeVisible()
  await page.reload()
  await expect(column(page, 'won').getByText(title)).toBeVisible()
  await expect(column(page, 'won').getByText('€20,000')).toBeVisible()

  await handle(page, title).click()
  await page.getByRole('radio', { name: t.stage.proposal }).check()
  await page.getByRole('button', { name: t.moveDone, exact: true }).click()
  await expect(column(page, 'proposal').getByText(title)).toBeVisible()
  await page.getByRole('button', { name: t.undo, exact: true }).click()
  await expect(column(page, 'won').getByText(title)).toBeVisible()
})

test('two browsers see each other’s moves, and a conflict shows both', async ({
  signInAs,
  stranger,
  expected,
}) => {
  expected.push('ERR_FAILED', 'net::', 'Failed to load resource')
  const { administrator, page, guest } = await newSalesperson(signInAs, stranger)
  const title = `A chair for ${guest.name}`
  await open(page, title)
  await administrator.goto('/pipeline?who=all')
  const theirs = await administrator.getByRole('combobox', { name: t.who.label })
  await theirs.selectOption({ label: guest.name })
  await expect(column(administrator, 'signal').getByText(title)).toBeVisible()
  await handle(page, title).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(column(administrator, 'warm_call').getByText(title)).toBeVisible({ timeout: 3000 })

  // A board that hears nothing keeps the card where it was.
  await administrator.route('**/api/pipeline/board/live**', route => route.abort())
  await administrator.reload()
  await expect(column(administrator, 'warm_call').getByText(title)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(column(page, 'meeting').getByText(title)).toBeVisible()
  await page.reload()
  await expect(column(page, 'meeting').getByText(title)).toBeVisible()
  await handle(administrator, title).focus()
  await administrator.keyboard.press('ArrowLeft')
  await administrator.keyboard.press('Enter')
  const conflict = administrator.getByRole('dialog', { name: fill(t.conflict.title, { title }) })
  await expect(conflict).toContainText(guest.name)
  await expect(conflict).toContainText(t.stage.meeting)
  await expect(conflict).toContainText(t.stage.signal)
  await conflict.getByRole('button', { name: t.conflict.keepMine }).click()
  await expect(column(administrator, 'signal').getByText(title)).toBeVisible()
  await expect(column(page, 'signal').getByText(title)).toBeVisible({ timeout: 3000 })
})

test('the board speaks French too, and a signal’s person begins an opportunity', async ({ signInAs }) => {
  const french = words.fr.pipelineBoard
  const page = await signInAs('salesperson', { language: 'fr' })
  await page.goto('/pipeline')
  for (const stage of ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const)
    await expect(column(page, stage, french)).toBeVisible()
  const answer = await page.request.get('/api/people?q=a')
  const { items } = await answer.json()
  const [{ id, label }] = items
  await page.goto(`/pipeline/new?person=${id}`)
  await expect(page.getByRole('combobox', { name: french.form.person })).toHaveValue(label)
})

test('a pipeline of one’s own: a stage more, a stage less, its deals moved', async ({ signInAs }) => {
  const s = words.en.pipelineSettings
  const director = await signInAs('director')
  const name = `Fair ${newGuest('director').name.slice(6)}`
  await director.goto('/pipeline/settings')
  await director.getByText(s.pipeline.add, { exact: true }).click()
  await director.getByLabel(s.pipeline.name).last().fill(name)
  await director.getByRole('button', { name: s.pipeline.addDone }).click()
  const card = director.getByRole('region', { name })
  await expect(card).toBeVisible()
  await card.getByText(s.stage.add, { exact: true }).click()
  await card.getByLabel(s.stage.name).last().fill('Trial')
  await card.getByRole('button', { name: s.stage.addDone }).click()
  await expect(card.getByRole('button', { name: fill(s.stage.saveOf, { name: 'Trial' }) })).toBeVisible()

  const title = `A stand for ${name}`
  await director.goto('/pipeline/new')
  await director.getByLabel(t.form.name).fill(title)
  await director.getByLabel(t.form.stage).selectOption({ label: 'Trial' })
  await director.getByRole('button', { name: t.form.save }).click()
  await director.waitForURL(/\/pipeline\/[0-9a-f-]{36}$/)

  await director.goto('/pipeline/settings')
  const trial = card.getByRole('listitem').filter({
    has: director.getByRole('button', { name: fill(s.stage.saveOf, { name: 'Trial' }) }),
  })
  await trial.getByText(s.stage.remove, { exact: true }).click()
  await trial.getByLabel(s.stage.moveTo).selectOption({ label: t.stage.meeting })
  await trial.getByRole('button', { name: fill(s.stage.removeDone, { name: 'Trial' }) }).click()
  await expect(trial).toHaveCount(0)
  await director.goto('/pipeline?who=all')
  await director.getByRole('combobox', { name: t.pipeline, exact: true }).selectOption({ label: name })
  await expect(column(director, 'meeting').getByText(title)).toBeVisible()
})
