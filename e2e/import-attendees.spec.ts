import { expect, test } from './fixtures'
import { upload } from './imports'
import { fill, languages, words } from './words'

/** What a fair hands out afterwards, as it is written in each language. */
const heads = {
  en: 'Attendee name,Email,Company,Event,Date,Salesperson',
  fr: 'Participant,E-mail,Entreprise,Événement,Date,Commercial',
} as const

for (const language of languages) {
  test(`an event’s attendees come in as signals, wait in the inbox, and are taken back (${language})`, async ({
    newSalesperson,
  }) => {
    test.setTimeout(180_000)
    const { imports, signals } = words[language]
    const { administrator, guest, page } = await newSalesperson({ language })
    const mark = guest.name.slice(6)
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const fair = `Paris Design ${mark}`
    const separator = language === 'fr' ? ';' : ','
    const rows = [`Hélène Aubry ${mark}`, `Yanis Morel ${mark}`, `Zoé Lindqvist ${mark}`].map(
      (name, at) =>
        `${name},guest-${mark}-${at}@salon.example,Ateliers ${mark},${fair},${yesterday},${guest.name}`,
    )
    const file = [heads[language], ...rows, ''].join('\n').replaceAll(',', separator)
    const attendee = (name: string) =>
      page.getByRole('listitem').getByRole('link', { name: new RegExp(`${name} ${mark}`) })
    await page.goto('/signals')
    await expect(page.getByText(signals.empty.waiting)).toBeVisible()

    await upload(administrator, `${fair}.csv`, Buffer.from(file, 'utf8'))
    await expect(administrator.getByText(imports.kinds.attendees).first()).toBeVisible()
    const becomes = administrator.getByRole('combobox', {
      name: fill(imports.mapping.fieldOf, { column: language === 'fr' ? 'Événement' : 'Event' }),
    })
    await expect(becomes.locator('option:checked')).toContainText(imports.fields.attendees.event)
    // A column says whose each row is: nobody is asked.
    await expect(administrator.getByText(imports.questions.owner.title)).toHaveCount(0)
    await administrator.getByRole('button', { name: imports.mapping.submit }).click()
    await expect(administrator.getByText(imports.dryRun.intro)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(signals.empty.waiting)).toBeVisible()
    const run = imports.dryRun.run.replace(/^.*other \{(.*)\}\}$/, '$1').replace('#', '3')
    await administrator.getByRole('button', { name: run }).click()
    await expect(administrator.getByRole('heading', { name: imports.report.title })).toBeVisible({
      timeout: 60_000,
    })

    const there = administrator.getByRole('link', { name: imports.report.inbox })
    await expect(there).toHaveAttribute('href', '/signals')
    // Whoever has his inbox open sees them come, without asking.
    for (const name of ['Hélène Aubry', 'Yanis Morel', 'Zoé Lindqvist'])
      await expect(attendee(name)).toContainText(signals.kind.event)
    await attendee('Yanis Morel').click()
    await expect(page.getByRole('heading', { name: `Yanis Morel ${mark}` })).toBeVisible()
    await expect(page.getByRole('article').getByText(fair)).toBeVisible()

    await administrator.getByRole('button', { name: imports.undo.button }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: imports.undo.confirm }).click()
    await expect(administrator.getByText(imports.report.undone)).toBeVisible({ timeout: 60_000 })
    await expect(attendee('Yanis Morel')).toHaveCount(0)
    await page.goto('/signals')
    await expect(page.getByText(signals.empty.waiting)).toBeVisible()
  })
}
