import type { BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import { references } from '../db/demo/texts/references'
import { expect, test } from './fixtures'
import { fill, languages, words } from './words'

const t = words.en.composer

const body = (page: Page) => page.getByRole('textbox', { name: t.body, exact: true })
const saved = (page: Page) => expect(page.locator('.save-line[data-state="saved"]')).toBeVisible()
const echoOf = async (page: Page) => Number(await page.locator('[data-echo]').getAttribute('data-echo'))

/** Writes into an empty composer until the server has it. */
async function write(page: Page, text: string): Promise<void> {
  await page.goto('/content/posts/new')
  await expect(body(page)).toBeEditable()
  await body(page).fill(text)
  await saved(page)
}

/** A post of its own on the network for each language. */
const addresses = { fr: '7300000000000000001', en: '7300000000000000002' } as const

for (const language of languages) {
  test(`a reference text becomes one’s own: the echo falls, it is published as oneself and measured, ${language}`, async ({
    signInAs,
  }) => {
    const t = words[language].composer
    test.setTimeout(120_000)
    const page = await signInAs('salesperson', { language })
    const [reference] = references
    const text = reference?.body ?? ''
    const answer = await page.request.post('/api/content/echo', {
      data: { text },
      headers: { origin: new URL(page.url()).origin },
    })
    const { nearest } = z.object({ nearest: z.object({ id: z.uuid() }) }).parse(await answer.json())

    await page.goto(`/content/posts/new?reference=${nearest.id}`)
    const body = (page: Page) => page.getByRole('textbox', { name: t.body, exact: true })
    await expect(body(page)).toHaveValue(text)
    await expect(page.locator('[data-echo]')).toHaveAttribute('data-echo', '1.0000')
    await expect(page.locator('.marked mark').first()).toContainText('Maison Ravel présente Horizon')
    await expect(page.locator('.advice')).toContainText(t.advice.passage.split('{')[0] ?? '')

    const mine = 'Hier à Lyon, Sarah m’a montré son nouveau poste de travail.'
    const sentences = text.split(/(?<=\.) /)
    let before = 1
    for (let kept = sentences.length - 1; kept >= 0; kept -= 1) {
      await body(page).fill([mine, ...sentences.slice(sentences.length - kept)].join(' '))
      await expect.poll(() => echoOf(page)).toBeLessThan(before)
      before = await echoOf(page)
    }
    expect(before).toBe(0)
    await body(page).fill(`${mine} Et vous, où travaillez-vous le mieux ?`)
    await expect(page.locator('.advice')).toHaveText(t.advice.own)
    await saved(page)

    await page.getByRole('button', { name: t.publish.open, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: t.publish.title })
    const name = { network: t.networks.linkedin }
    const there = dialog.getByRole('link', { name: fill(t.publish.copyOpen, name) })
    const href = new URL((await there.getAttribute('href')) ?? '')
    expect(`${href.origin}${href.pathname}`).toBe('https://www.linkedin.com/feed/')
    expect(href.searchParams.get('text')).toContain(mine)
    const url = dialog.getByLabel(fill(t.publish.url, name))
    await url.fill('https://example.com/elsewhere')
    await dialog.getByRole('button', { name: t.publish.confirm }).click()
    await expect(dialog.getByText(fill(t.publish.errors.other_network, name))).toBeVisible()
    await url.fill(`https://www.linkedin.com/posts/camille_activity-${addresses[language]}-AbCd`)
    await dialog.getByRole('button', { name: t.publish.confirm }).click()

    await expect(page.getByRole('heading', { name: t.reading.figures, exact: true })).toBeVisible()
    await page.getByRole('textbox', { name: t.reading.impressions }).fill('1 200')
    await page.getByRole('textbox', { name: t.reading.reactions }).fill('30')
    await page.getByRole('textbox', { name: t.reading.comments }).fill('6')
    await page.getByRole('button', { name: t.reading.save }).click()
    await expect(page.locator('.metric-table tbody tr').first()).toContainText(
      language === 'fr' ? /3,0\s%/ : '3.0%',
    )
  })
}

test('what was typed last outlives a tab that is killed', async ({ signInAs }) => {
  const page = await signInAs('salesperson')
  await write(page, 'Vu ce matin un atelier silencieux')
  await body(page).press('End')
  await page.keyboard.type(' et je n’en reviens toujours pas')
  // The device gives its copy up once the server has the text: looked at in every frame, one of the two has it.
  await page.waitForFunction(
    end =>
      Object.values(localStorage).some(copy => copy.includes(end)) ||
      document.querySelector('.save-line[data-state="saved"]') !== null,
    'reviens toujours pas',
  )
  const address = page.url()
  const { context, kill } = await tabOf(page)
  await kill()
  const again = await context.newPage()
  await again.goto(address)
  await expect(body(again)).toHaveValue('Vu ce matin un atelier silencieux et je n’en reviens toujours pas')
  await saved(again)
})

test('without a connection it is kept on the device, and nothing is lost when the tab is closed', async ({
  signInAs,
  expected,
}) => {
  expected.push('ERR_INTERNET_DISCONNECTED', 'net::')
  const page = await signInAs('salesperson')
  await page.goto('/content/posts/new')
  await expect(body(page)).toBeEditable()
  await page.context().setOffline(true)
  await body(page).fill('Écrit dans le train, sans réseau, entre Lyon et Paris')
  await expect(page.getByText(t.states.offline)).toBeVisible()
  const address = page.url()
  const { context } = await tabOf(page)
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/content/posts/new')
  await expect(again.getByText(t.unsaved)).toBeVisible()
  await again.goto(address)
  await expect(body(again)).toHaveValue('Écrit dans le train, sans réseau, entre Lyon et Paris')
  await saved(again)
})

test('a session that ends in the middle loses nothing', async ({ signInAs, expected }) => {
  expected.push('status of 401')
  const page = await signInAs('salesperson')
  await write(page, 'Commencé avant la pause')
  const { context } = await tabOf(page)
  const cookies = await context.cookies()
  await context.clearCookies()
  await body(page).fill('Commencé avant la pause, fini après')
  await expect(page.getByRole('link', { name: t.signIn })).toBeVisible()
  await context.addCookies(cookies)
  await saved(page)
  await page.reload()
  await expect(body(page)).toHaveValue('Commencé avant la pause, fini après')
})

test('two tabs on one text: both versions are shown, and merged', async ({ signInAs, expected }) => {
  expected.push('status of 409')
  const page = await signInAs('salesperson')
  await write(page, 'Une première version')
  const { context } = await tabOf(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(body(other)).toBeEditable()
  await body(other).fill('Une version du téléphone')
  await saved(other)
  await page.bringToFront()
  await body(page).fill('Une version du bureau')
  const conflict = page.getByRole('region', { name: t.conflict.title })
  await expect(conflict).toContainText('Une version du téléphone')
  await expect(conflict).toContainText('Une version du bureau')
  await conflict
    .getByRole('textbox', { name: t.conflict.merge })
    .fill('Une version du bureau et du téléphone')
  await conflict.getByRole('button', { name: t.conflict.keepMerged }).click()
  await saved(page)
  await other.reload()
  await expect(body(other)).toHaveValue('Une version du bureau et du téléphone')
})

/** The browser behind a page; `kill` ends the tab without a word to it, as a crash does. */
async function tabOf(page: Page): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const context = page.context()
  return {
    context,
    kill: async () => {
      const crashed = page.waitForEvent('crash')
      await page.goto('chrome://crash').catch(() => undefined)
      await crashed
    },
  }
}

test('a picture loses its place on the way, and the draft stays its author’s alone', async ({
  signInAs,
  expected,
}) => {
  expected.push('status of 404')
  const page = await signInAs('salesperson')
  await write(page, 'Avec une image de l’atelier')
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  const jpeg = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 48)
    canvas.getContext('2d')?.fillRect(0, 0, 32, 48)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  // A camera writes its place behind the first marker.
  const place = Buffer.from('Exif\0\0GPS 45.7640N 4.8357E', 'latin1')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, place.length + 2]), place])
  const shot = Buffer.concat([Buffer.from(jpeg.slice(0, 2)), segment, Buffer.from(jpeg.slice(2))])
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'shot.png', mimeType: 'image/png', buffer: shot })
  await expect(page.locator('.picture')).toBeVisible()
  await page.getByLabel(t.pictureDescription).fill('Un établi au soleil')
  await saved(page)
  const address = `/api/content/posts/${id}/picture`
  const kept = await page.request.get(address)
  expect(kept.headers()['content-type']).toBe('image/jpeg')
  expect((await kept.body()).toString('latin1')).not.toContain('GPS')

  for (const role of ['manager', 'marketing', 'director', 'admin'] as const) {
    const colleague = await signInAs(role)
    expect((await colleague.request.get(address)).status(), role).toBe(404)
    await colleague.goto(`/content/posts/${id}`)
    await expect(colleague.getByText(words.en.errors.page.notFound)).toBeVisible()
  }
})
