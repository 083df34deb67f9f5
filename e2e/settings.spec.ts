import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { accept, invite, newGuest, password, signInWithPassword } from './people'
import { fill, type Language, words } from './words'

const t = words.en

async function choose(page: Page, language: Language, label: 'language' | 'theme', value: string) {
  const said = words[language].settings
  await page.goto('/settings')
  await page.getByRole('combobox', { name: said[label], exact: true }).selectOption(value)
  await page.getByRole('button', { name: `${said.apply} ${said[label]}` }).click()
}

test('an invited person takes the seat once, signs in, and has his language and theme', async ({
  signInAs,
  stranger,
}) => {
  const administrator = await signInAs('admin')
  const guest = newGuest('manager')
  const link = await invite(administrator, guest)
  const page = await stranger()
  await accept(page, link)
  await expect(page.locator('.side-who')).toContainText(guest.name)

  await choose(page, 'en', 'language', 'fr')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await choose(page, 'fr', 'theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  expect(ground).toBe('rgb(21, 19, 17)')

  // Elsewhere, where no cookie helps, his profile knows his language.
  const elsewhere = await stranger()
  await signInWithPassword(elsewhere, { email: guest.email, password })
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(elsewhere.getByRole('heading', { name: words.fr.settings.title })).toHaveCount(0)

  const late = await stranger()
  await late.goto(link)
  await expect(late.getByText(t.auth.deadLink.title)).toBeVisible()
})

test('an address that is taken is refused beside its field, and what was typed stays', async ({
  signInAs,
}) => {
  const page = await signInAs('admin')
  await page.goto('/settings')
  const form = page.locator('form', { has: page.getByLabel(t.settings.email) })
  await form.getByLabel(t.settings.name).fill('Somebody Else')
  await form.getByLabel(t.settings.email).fill('olivier.ravel@maison-ravel.example')
  await form.getByRole('button', { name: t.settings.send }).click()
  await expect(form.getByText(t.settings.field.taken)).toBeVisible()
  await expect(form.getByLabel(t.settings.name)).toHaveValue('Somebody Else')
})

test('a deactivated member is out at his next request, and back when reactivated', async ({
  signInAs,
  stranger,
}) => {
  const administrator = await signInAs('admin')
  const guest = newGuest('salesperson')
  const page = await stranger()
  await accept(page, await invite(administrator, guest))
  await administrator.goto('/settings')
  const { deactivateOf, reactivateOf } = t.settings
  await administrator.getByRole('button', { name: fill(deactivateOf, { name: guest.name }) }).click()
  const back = administrator.getByRole('button', { name: fill(reactivateOf, { name: guest.name }) })
  await expect(back).toBeVisible()
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in/)
  await signInWithPassword(page, { email: guest.email, password })
  await expect(page.locator('[data-notice]')).toContainText(t.auth.formErrors.wrong)
  await back.click()
  await expect(
    administrator.getByRole('button', { name: fill(deactivateOf, { name: guest.name }) }),
  ).toBeVisible()
  await signInWithPassword(page, { email: guest.email, password })
  await expect(page).toHaveURL(url => url.pathname === '/')
})

test('an administrator signs somebody out everywhere', async ({ signInAs, stranger }) => {
  const administrator = await signInAs('admin')
  const guest = newGuest('marketing')
  const link = await invite(administrator, guest)
  const pages = [await stranger(), await stranger()]
  await accept(pages[0] as Page, link)
  await signInWithPassword(pages[1] as Page, { email: guest.email, password })
  await expect(pages[1] as Page).toHaveURL(url => url.pathname === '/')
  await administrator.goto('/settings')
  await administrator
    .getByRole('button', { name: fill(t.settings.endSessionsOf, { name: guest.name }) })
    .click()
  await expect(administrator.getByText('member/end-sessions').first()).toBeVisible()
  for (const page of pages) {
    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in/)
  }
})
