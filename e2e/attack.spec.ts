import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { actionCases } from '../scripts/testing/two-tenants-actions'
import { actionsOf, send } from './actions'
import { createTenant } from './command-line'
import { expect, test } from './fixtures'
import { password, signInWithPassword } from './people'
import { words } from './words'

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
    expect(foreign.status(), `${name} from elsewhere`).toBe(403)
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
