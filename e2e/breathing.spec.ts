import { expect, test } from './fixtures'
import { handOn, oneWayEach } from './hands'
import { fill, words } from './words'

for (const { language, hand, title } of oneWayEach) {
  test(`whoever gave no sign is left to breathe; going on all the same is asked and counted (${title})`, async ({
    newSalesperson,
  }) => {
    test.setTimeout(150_000)
    const { signals, touches } = words[language]
    const { page, guest } = await newSalesperson({ language })
    const { press, tick, choose, write, take } = handOn(page, hand)
    const name = `Paul ${guest.name.slice(6)}`

    // He gave one sign. What comes after it and finds no answer counts.
    await page.goto('/signals/new')
    await write(page.getByRole('combobox', { name: signals.form.person }), name)
    await take(page.getByRole('option', { name: fill(signals.form.create, { text: name }) }))
    await press(page.getByRole('button', { name: signals.form.save }))
    await expect(page.getByText(fill(signals.form.made, { name }))).toBeVisible()

    await page.goto('/signals/touches')
    await write(page.getByRole('combobox', { name: touches.log.person }), name)
    await take(page.getByRole('option', { name: new RegExp(name) }))
    const cited = page.getByRole('checkbox', { name: new RegExp(touches.sign.comment) })
    await expect(cited).toBeChecked()
    await tick(cited)
    await expect(page.getByText(touches.log.coldWhy)).toBeVisible()
    const usual = fill(touches.log.usualOne, {
      medium: touches.medium.call,
      result: touches.result.unanswered.toLowerCase(),
      time: '',
    })
    const stop = page.getByRole('note')
    const entries = page.getByRole('listitem').filter({ hasText: touches.entries.coldWhy })
    for (const logged of [1, 2, 3]) {
      await expect(stop).toHaveCount(0)
      await press(page.getByRole('button', { name: new RegExp(`^${usual}`) }))
      await expect(entries).toHaveCount(logged)
    }
    const [ask = ''] = fill(touches.log.breathe, { name, count: 3 }).split('{last')
    await expect(stop).toContainText(ask)

    // Without saying so nobody goes on.
    await press(page.getByRole('button', { name: touches.field.save, exact: true }).first())
    await expect(stop).toBeVisible()
    await expect(entries).toHaveCount(3)
    await tick(stop.getByRole('checkbox', { name: touches.log.goOn }))
    await choose(page.getByRole('radio', { name: touches.result.unanswered }))
    await press(page.getByRole('button', { name: touches.field.save, exact: true }).first())
    await expect(entries).toHaveCount(4)
    await expect(entries.filter({ hasText: touches.entries.against })).toHaveCount(1)

    // The inbox stops as gently, with the reason, and goes on no more easily.
    await page.goto('/signals')
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await expect(stop).toContainText(signals.breathing.title)
    await expect(stop).toContainText(fill(signals.breathing.ask, { count: 4 }))
    const answer = page.getByRole('button', { name: `${signals.answer.send} ${name}` })
    await press(answer)
    await expect(page.getByText(fill(signals.answer.done, { name }))).toHaveCount(0)
    await tick(stop.getByRole('checkbox', { name: signals.breathing.goOn }))
    await press(answer)
    await expect(page.getByText(fill(signals.answer.done, { name }))).toBeVisible()
    const against = page.getByRole('region', { name: signals.figure.label }).locator('dl').last()
    await expect(against.getByRole('term')).toHaveText(signals.figure.breathing)
    await expect(against.getByRole('definition').first()).toHaveText('2')
    await expect(against.getByRole('definition').last()).toContainText('5')
  })
}
