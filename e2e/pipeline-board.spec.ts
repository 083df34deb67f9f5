import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { bothWays, drag, type HandName, handOn, oneWayEach } from './hands'
import { newGuest } from './people'
import { fill, type Language, languages, words } from './words'

type Words = (typeof words)[Language]['pipelineBoard']
type Stage = keyof Words['stage']

const column = (page: Page, stage: Stage, w: Words) =>
  page.getByRole('region', { name: new RegExp(`^${w.stage[stage]}`) })
const handle = (page: Page, title: string, w: Words) =>
  page.getByRole('button', { name: fill(w.move, { title }), exact: true })

/** Opens an opportunity with somebody nobody knows yet. */
async function open(page: Page, title: string, w: Words) {
  await page.goto('/pipeline/new')
  await page.getByLabel(w.form.name).fill(title)
  await page.getByLabel(w.form.amount).fill('12 500,50')
  await page.getByRole('button', { name: w.form.save }).click()
  await page.waitForURL(/\/pipeline\/[0-9a-f-]{36}$/)
  await page.goto('/pipeline')
  await expect(column(page, 'signal', w).getByText(title)).toBeVisible()
}

/** Moves the only card of somebody's board one stage on, or back, from where it is. */
async function move(page: Page, hand: HandName, title: string, from: Stage, to: Stage, w: Words) {
  if (hand === 'pointer') {
    await drag(page, column(page, from, w).locator('[data-card]'), column(page, to, w))
  } else {
    await handle(page, title, w).focus()
    const order = Object.keys(w.stage)
    await page.keyboard.press(order.indexOf(to) > order.indexOf(from) ? 'ArrowRight' : 'ArrowLeft')
    await expect(page.getByRole('status').first()).toContainText(w.stage[to])
    await page.keyboard.press('Enter')
  }
}

for (const { language, hand, title: way } of oneWayEach) {
  test(`a sale that is won asks for its amount, comes back, and the way back is undone (${way})`, async ({
    newSalesperson,
  }) => {
    const w = words[language].pipelineBoard
    const { page, guest } = await newSalesperson({ language })
    const { press, choose, write } = handOn(page, hand)
    const title = `A lamp for ${guest.name}`
    await open(page, title, w)
    await move(page, hand, title, 'signal', 'warm_call', w)
    await expect(column(page, 'warm_call', w).getByText(title)).toBeVisible()
    await expect(page).toHaveURL(/\/pipeline$/)

    // Enter alone, or a click, opens a list of stages.
    await press(handle(page, title, w))
    await choose(page.getByRole('radio', { name: w.stage.won }))
    await press(page.getByRole('button', { name: w.moveDone, exact: true }))
    const closing = page.getByRole('dialog', { name: fill(w.close.won, { title }) })
    await write(closing.getByLabel(w.close.amount), 'many')
    await press(closing.getByRole('button', { name: w.close.doneWon }))
    await expect(closing.getByRole('alert')).toHaveText(w.close.badAmount)
    await write(closing.getByLabel(w.close.amount), '20 000')
    await write(closing.getByLabel(w.close.note), 'They liked the light.')
    await press(closing.getByRole('button', { name: w.close.doneWon }))
    await expect(column(page, 'won', w).getByText(title)).toBeVisible()
    await page.reload()
    await expect(column(page, 'won', w)).toContainText(language === 'fr' ? /20\s000\s€/ : '€20,000')

    await press(handle(page, title, w))
    await choose(page.getByRole('radio', { name: w.stage.proposal }))
    await press(page.getByRole('button', { name: w.moveDone, exact: true }))
    await expect(column(page, 'proposal', w).getByText(title)).toBeVisible()
    await press(page.getByRole('button', { name: w.undo, exact: true }))
    await expect(column(page, 'won', w).getByText(title)).toBeVisible()
  })
}

for (const { language, hand, title: way } of bothWays) {
  test(`two browsers see each other’s moves, and a conflict shows both (${way})`, async ({
    newSalesperson,
    expected,
  }) => {
    test.setTimeout(120_000)
    expected.push('ERR_FAILED', 'net::', 'Failed to load resource')
    const w = words[language].pipelineBoard
    const { administrator, page, guest } = await newSalesperson({ language })
    const title = `A chair for ${guest.name}`
    await open(page, title, w)
    await administrator.goto('/pipeline?who=all')
    const theirs = administrator.getByRole('combobox', { name: w.who.label })
    await theirs.selectOption({ label: guest.name })
    await expect(column(administrator, 'signal', w).getByText(title)).toBeVisible()
    await move(page, hand, title, 'signal', 'warm_call', w)
    await expect(column(administrator, 'warm_call', w).getByText(title)).toBeVisible({ timeout: 3000 })
    await move(administrator, hand, title, 'warm_call', 'signal', w)
    await expect(column(page, 'signal', w).getByText(title)).toBeVisible({ timeout: 3000 })
    await move(page, hand, title, 'signal', 'warm_call', w)
    await expect(column(administrator, 'warm_call', w).getByText(title)).toBeVisible({ timeout: 3000 })

    // A board that hears nothing keeps the card where it was.
    await administrator.route('**/api/pipeline/board/live**', route => route.abort())
    await administrator.reload()
    await expect(column(administrator, 'warm_call', w).getByText(title)).toBeVisible()
    await move(page, hand, title, 'warm_call', 'meeting', w)
    await expect(column(page, 'meeting', w).getByText(title)).toBeVisible()
    await page.reload()
    await expect(column(page, 'meeting', w).getByText(title)).toBeVisible()
    await move(administrator, hand, title, 'warm_call', 'signal', w)
    const conflict = administrator.getByRole('dialog', { name: fill(w.conflict.title, { title }) })
    await expect(conflict).toContainText(guest.name)
    await expect(conflict).toContainText(w.stage.meeting)
    await expect(conflict).toContainText(w.stage.signal)
    await handOn(administrator, hand).press(conflict.getByRole('button', { name: w.conflict.keepMine }))
    await expect(column(administrator, 'signal', w).getByText(title)).toBeVisible()
    await expect(column(page, 'signal', w).getByText(title)).toBeVisible({ timeout: 3000 })
  })
}

for (const language of languages) {
  test(`a board has its stages in order, and begins an opportunity with a person (${language})`, async ({
    signInAs,
  }) => {
    const w = words[language].pipelineBoard
    const page = await signInAs('salesperson', { language })
    await page.goto('/pipeline')
    for (const stage of ['signal', 'warm_call', 'meeting', 'proposal', 'won', 'lost'] as const)
      await expect(column(page, stage, w)).toBeVisible()
    const answer = await page.request.get('/api/people?q=a')
    const { items } = await answer.json()
    const [{ id, label }] = items
    await page.goto(`/pipeline/new?person=${id}`)
    await expect(page.getByRole('combobox', { name: w.form.person })).toHaveValue(label)
  })
}

for (const language of languages) {
  test(`a pipeline of one’s own: a stage more, a stage less, its deals moved (${language})`, async ({
    signInAs,
  }) => {
    const s = words[language].pipelineSettings
    const t = words[language].pipelineBoard
    const director = await signInAs('director', { language })
    const mark = newGuest('director').name.slice(6)
    const [name, stage] = [`Fair ${mark}`, `Trial ${mark}`]
    await director.goto('/pipeline/settings')
    await director.getByText(s.pipeline.add, { exact: true }).click()
    await director.getByLabel(s.pipeline.name).last().fill(name)
    await director.getByRole('button', { name: s.pipeline.addDone }).click()
    const card = director.getByRole('region', { name })
    await expect(card).toBeVisible()
    await card.getByText(s.stage.add, { exact: true }).click()
    await card.getByLabel(s.stage.name).last().fill(stage)
    await card.getByRole('button', { name: s.stage.addDone }).click()
    await expect(card.getByRole('button', { name: fill(s.stage.saveOf, { name: stage }) })).toBeVisible()

    const title = `A stand for ${name}`
    await director.goto('/pipeline/new')
    await director.getByLabel(t.form.name).fill(title)
    await director.getByLabel(t.form.stage).selectOption({ label: stage })
    await director.getByRole('button', { name: t.form.save }).click()
    await director.waitForURL(/\/pipeline\/[0-9a-f-]{36}$/)

    await director.goto('/pipeline/settings')
    const trial = card.getByRole('listitem').filter({
      has: director.getByRole('button', { name: fill(s.stage.saveOf, { name: stage }) }),
    })
    await trial.getByText(s.stage.remove, { exact: true }).click()
    await trial.getByLabel(s.stage.moveTo).selectOption({ label: t.stage.meeting })
    await trial.getByRole('button', { name: fill(s.stage.removeDone, { name: stage }) }).click()
    await expect(trial).toHaveCount(0)
    await director.goto('/pipeline?who=all')
    await director.getByRole('combobox', { name: t.pipeline, exact: true }).selectOption({ label: name })
    await expect(column(director, 'meeting', t).getByText(title)).toBeVisible()
  })
}
