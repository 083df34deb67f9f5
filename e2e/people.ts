import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { type Language, type Role, words } from './words'

export const password = 'trois-girafes-lisent-Proust'

/** Somebody of the demo organization whom only one journey knows, so that journeys do not meet. */
export interface Guest {
  readonly name: string
  readonly email: string
  readonly role: Role
}

export function newGuest(role: Role): Guest {
  const id = randomUUID().slice(0, 8)
  return { name: `Guest ${id}`, email: `guest-${id}@maison-ravel.example`, role }
}

/** The administrator's page of settings makes a seat; gives the link to hand over. */
export async function invite(administrator: Page, guest: Guest, language: Language = 'en'): Promise<string> {
  const t = words[language]
  await administrator.goto('/settings')
  const form = administrator.locator('form', { has: administrator.getByLabel(t.settings.email) })
  await form.getByLabel(t.settings.name).fill(guest.name)
  await form.getByLabel(t.settings.email).fill(guest.email)
  await form.getByLabel(t.settings.role).selectOption(guest.role)
  await form.getByRole('button', { name: t.settings.send }).click()
  const link = form.getByLabel(t.settings.linkReady)
  await expect(link).toBeVisible()
  return new URL(await link.inputValue()).pathname
}

/** The guest opens his link in a browser of his own, chooses a password and is in. */
export async function accept(page: Page, link: string, language: Language = 'en'): Promise<void> {
  const t = words[language]
  await page.goto(link)
  await page.getByLabel(t.auth.fields.newPassword).fill(password)
  await page.getByRole('button', { name: t.auth.join.submit }).click()
  await page.waitForURL(url => url.pathname === '/')
  await expect(page.getByRole('main')).toBeVisible()
}

/** Signs in by address and password. */
export async function signInWithPassword(
  page: Page,
  given: { email: string; password: string },
): Promise<void> {
  const t = words.en
  await page.goto('/sign-in')
  await page.getByLabel(t.auth.fields.email).fill(given.email)
  await page.getByLabel(t.auth.fields.password).fill(given.password)
  await page.getByRole('button', { name: t.auth.signIn.submit, exact: true }).click()
}
