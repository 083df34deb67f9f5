import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { APIResponse, Page } from '@playwright/test'
import { z } from 'zod'
import { type Attack, actionCases } from '../scripts/testing/two-tenants-actions'
import { createTenant } from './command-line'
import { expect, test } from './fixtures'
import { password, signInWithPassword } from './people'
import { words } from './words'

/** What the build knows of every server action: its id on the wire, its file and its name. */
const manifest = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
})
const built = fileURLToPath(new URL('../.next/server/server-reference-manifest.json', import.meta.url))

/** Sends a form to a server action as the browser does: React's encoding of `(previous, form)`. */
function send(
  page: Page,
  id: string,
  fields: Readonly<Record<string, string>>,
  origin: string,
): Promise<APIResponse> {
  // The arguments come last: they refer to the fields before them.
  const multipart = new FormData()
  for (const [name, value] of Object.entries(fields)) multipart.append(`_1_${name}`, value)
  multipart.append('0', '[null,"$K1"]')
  return page.request.post('/settings', {
    headers: { 'next-action': id, accept: 'text/x-component', origin },
    multipart,
    maxRedirects: 0,
  })
}

/** `confirmMeetingAction` of lib/meetings/actions.ts is `meeting/confirm`; their sources say which. */
function actionsOf(): { id: string; name: string; attack: Attack }[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(built, 'utf8')))
  return Object.entries(node).flatMap(([id, { filename, exportedName }]) => {
    if (!filename.endsWith('actions.ts')) return []
    const source = readFileSync(fileURLToPath(new URL(`../${filename}`, import.meta.url)), 'utf8')
    const body = source.split(`export const ${exportedName} = `)[1] ?? ''
    if (!body.startsWith('defineAction(')) return []
    const name = /name: '([^']+)'/.exec(body)?.[1] ?? ''
    const attack = actionCases[name]
    if (attack === undefined) throw new Error(`scripts/testing/two-tenants-actions.ts has no ${name}.`)
    return [{ id, name, attack }]
  })
}

test('every action refuses strangers, other origins, roles without the right and rows of nobody', async ({
  signInAs,
  stranger,
  baseURL,
  expected,
}) => {
  expected.push('status of')
  test.setTimeout(240_000)
  const origin = new URL(baseURL ?? '').origin
  const actions = actionsOf()
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(actionCases).sort())
  const pages = {
    salesperson: await signInAs('salesperson'),
    manager: await signInAs('manager'),
    director: await signInAs('director'),
    marketing: await signInAs('marketing'),
    admin: await signInAs('admin'),
  }
  const nobody = await stranger()
  await nobody.goto('/sign-in')
  for (const { id, name, attack } of actions) {
    const fields = attack.foreign?.fields ?? {}
    const asNobody = await send(nobody, id, fields, origin)
    expect(await asNobody.text(), `a stranger sends ${name}`).toContain('"code":"signed_out"')
    if (attack.mayNot !== null) {
      const refused = await send(pages[attack.mayNot], id, fields, origin)
      expect(await refused.text(), `${attack.mayNot} sends ${name}`).toContain('"code":"forbidden"')
    }
    if (attack.foreign !== null) {
      const refused = await send(pages[attack.may], id, fields, origin)
      const code = `"code":"${attack.foreign.refused}"`
      expect(await refused.text(), `${attack.may} sends ${name} for a row of nobody`).toContain(code)
    }
    const foreign = await send(pages[attack.may], id, fields, 'https://elsewhere.example')
    expect(foreign.status(), `${name} from elsewhere`).toBeGreaterThanOrEqual(400)
  }
})

test('another organization reaches no row of this one, by action, page or route', async ({
  signInAs,
  stranger,
  baseURL,
  expected,
}) => {
  expected.push('status of 404')
  test.setTimeout(240_000)
  const origin = new URL(baseURL ?? '').origin
  const slug = `other-${randomUUID().slice(0, 8)}`
  const email = `admin@${slug}.example`
  await createTenant(slug, { email, role: 'admin' })
  const intruder = await stranger()
  await signInWithPassword(intruder, { email, password })
  await expect(intruder).toHaveURL(url => url.pathname === '/')

  const salesperson = await signInAs('salesperson')
  const rowsOf = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll(inputs => inputs.map(input => input.getAttribute('value') ?? ''))
  const own = await rowsOf(salesperson, 'main form input[name="id"]')
  expect(own.length).toBeGreaterThan(1)
  const administrator = await signInAs('admin')
  await administrator.goto('/settings')
  const staff = await rowsOf(administrator, 'main form input[name="id"]')
  expect(staff.length).toBeGreaterThan(20)

  for (const { id, name, attack } of actionsOf()) {
    if (attack.foreign === null || attack.foreign.fields.id === undefined) continue
    for (const row of [own[0] ?? '', own.at(-1) ?? '', staff[0] ?? '']) {
      const answer = await send(intruder, id, { ...attack.foreign.fields, id: row }, origin)
      expect(await answer.text(), `${name} of ${row}`).toContain('"code":"not_found"')
    }
  }
  await administrator.reload()
  expect(await rowsOf(administrator, 'main form input[name="id"]')).toEqual(staff)

  await salesperson.goto('/')
  const member = await salesperson.locator('tbody th a').first().getAttribute('href')
  await intruder.goto(member ?? '')
  await expect(intruder.getByText(words.en.errors.page.notFound)).toBeVisible()
  await intruder.goto('/?period=all')
  const text = await intruder.getByRole('main').innerText()
  expect(text).toContain(words.en.board.empty.title)
})

test('no address names a colleague where the team is shown in averages', async ({ signInAs }) => {
  const salesperson = await signInAs('salesperson')
  const manager = await signInAs('manager')
  const self = (await salesperson.locator('tbody th a').first().innerText()).trim()
  const seats = await manager
    .locator('tbody th a')
    .evaluateAll(links =>
      links.map(link => ({ name: link.textContent.trim(), href: link.getAttribute('href') ?? '' })),
    )
  const colleagues = seats.filter(({ name }) => name !== self)
  expect(colleagues.length).toBeGreaterThan(2)
  for (const { name, href } of colleagues) {
    const id = /members\/([0-9a-f-]+)/.exec(href)?.[1] ?? ''
    for (const address of [`/figures/held?period=all&member=${id}`, `/?period=all&member=${id}`]) {
      const answer = await salesperson.request.get(address)
      const html = await answer.text()
      expect(html, address).toContain(self)
      expect(html, address).not.toContain(name)
    }
  }
})
