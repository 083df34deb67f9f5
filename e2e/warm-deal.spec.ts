import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { bothWays, drag, handOn, reach } from './hands'
import { fill, type Language, words } from './words'

type Stage = keyof (typeof words)[Language]['pipelineBoard']['stage']

for (const { language, hand, title } of bothWays) {
  test(`a signal comes in, is answered warm, becomes an opportunity, moves and is won (${title})`, async ({
    newSalesperson,
  }) => {
    test.setTimeout(150_000)
    const { signals, pipelineBoard: board, pipelineTable: table, shell } = words[language]
    const { page, guest } = await newSalesperson({ language })
    const { press, choose, write, take } = handOn(page, hand)
    const name = `Nadia ${guest.name.slice(6)}`
    const deal = `Lumière ${guest.name.slice(6)}`

    const rooms = page.getByRole('navigation', { name: shell.navigation }).first()
    await press(rooms.getByRole('link', { name: shell.rooms.signals }))
    await expect(page.getByText(signals.empty.waiting)).toBeVisible()
    await press(page.getByRole('link', { name: signals.new }))
    const who = page.getByRole('combobox', { name: signals.form.person })
    await expect(who).toBeFocused()
    await write(who, name)
    await take(page.getByRole('option', { name: fill(signals.form.create, { text: name }) }))
    await choose(page.getByRole('radio', { name: signals.kind.event }))
    await press(page.getByRole('button', { name: signals.form.save }))
    const kind = signals.kind.event.toLowerCase()
    await expect(page.getByText(fill(signals.form.done, { name, kind }))).toBeVisible()

    await press(page.getByRole('link', { name: signals.form.answer }))
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await choose(page.getByRole('radio', { name: signals.result.appointment }))
    await press(page.getByRole('button', { name: `${signals.answer.send} ${name}` }))
    await expect(page.getByText(fill(signals.answer.done, { name }))).toBeVisible()
    await expect(page.getByText(signals.empty.waiting)).toBeVisible()
    await press(page.getByRole('link', { name: signals.list.past }))
    await press(page.getByRole('listitem').getByRole('link', { name: new RegExp(name) }))
    const result = signals.result.appointment.toLowerCase()
    await expect(page.getByText(`${signals.channel.warm_call}, ${result}`)).toBeVisible()

    await press(page.getByRole('link', { name: signals.opportunity }))
    await expect(page.getByRole('combobox', { name: board.form.person })).toHaveValue(name)
    await write(page.getByLabel(board.form.name), deal)
    await write(page.getByLabel(board.form.amount), '12 500,50')
    await press(page.getByRole('button', { name: board.form.save }))
    await expect(page.getByRole('heading', { name: deal, level: 1 })).toBeVisible()
    await expect(page.getByText(table.origin.warm, { exact: true }).first()).toBeVisible()

    await press(rooms.getByRole('link', { name: shell.rooms.pipeline }))
    const column = (stage: Stage) => page.getByRole('region', { name: new RegExp(`^${board.stage[stage]}`) })
    const handle = page.getByRole('button', { name: fill(board.move, { title: deal }), exact: true })
    await expect(column('signal').getByText(deal)).toBeVisible()
    if (hand === 'pointer') {
      await drag(page, column('signal').locator('[data-card]'), column('meeting'))
    } else {
      await reach(page, handle)
      await carry(page, 2)
      await expect(handle).toBeFocused()
    }
    await expect(column('meeting').getByText(deal)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: board.stage.meeting }).first()).toContainText(
      fill(board.dropped, { title: deal, place: board.stage.meeting }),
    )

    if (hand === 'pointer') {
      await press(handle)
      await choose(page.getByRole('radio', { name: board.stage.won }))
      await press(page.getByRole('button', { name: board.moveDone, exact: true }))
    } else {
      await carry(page, 2)
    }
    const closing = page.getByRole('dialog', { name: fill(board.close.won, { title: deal }) })
    await write(closing.getByLabel(board.close.amount), '20 000')
    await write(closing.getByLabel(board.close.note), 'They liked the light.')
    await press(closing.getByRole('button', { name: board.close.doneWon }))
    await expect(column('won').getByText(deal)).toBeVisible()
    await page.reload()
    await expect(column('won').getByText(deal)).toBeVisible()
    await expect(column('won')).toContainText(language === 'fr' ? /20\s000\s€/ : '€20,000')
    await expect(column('won').getByText(board.card.warm, { exact: true })).toBeVisible()
  })
}

/** With the keyboard on a card's handle: so many stages to the right. */
async function carry(page: Page, stages: number): Promise<void> {
  for (let stage = 0; stage < stages; stage += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
}
