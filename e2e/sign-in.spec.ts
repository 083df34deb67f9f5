import { expect, signIn, test } from './fixtures'
import { newGuest, signInWithPassword } from './people'
import { languages, roles, words } from './words'

for (const language of languages) {
  for (const role of roles) {
    test(`a ${role} signs in with one click and reads the board in ${language}`, async ({ stranger }) => {
      const page = await stranger({ language })
      await page.goto('/sign-in')
      await signIn(page, role, language)
      const t = words[language]
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByText(t.shell.demo)).toBeVisible()
      await expect(page.getByRole('table', { name: t.board.table.caption })).toBeVisible()
      await expect(page.getByText(t.shell.roles[role]).first()).toBeVisible()
    })
  }
}

test('an unknown address and a wrong password get the same answer', async ({ stranger }) => {
  const page = await stranger()
  const answers: string[] = []
  for (const email of ['nobody@maison-ravel.example', 'olivier.ravel@maison-ravel.example']) {
    await signInWithPassword(page, { email, password: 'certainly not his password' })
    const answer = page.locator('[data-notice]')
    await expect(answer).toContainText(words.en.auth.formErrors.wrong)
    answers.push(await answer.innerText())
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  }
  expect(answers[0]).toBe(answers[1])
})

test('wrong passwords make one wait, and say how long, whether the account is known or not', async ({
  stranger,
}) => {
  const page = await stranger()
  const { email } = newGuest('salesperson')
  const { wrong, too_many: tooMany } = words.en.auth.formErrors
  const [before = ''] = tooMany.split('{wait}')
  await page.goto('/sign-in')
  const notice = page.locator('[data-notice]')
  // The delay grows, so that a slow machine comes to it too.
  for (
    let attempt = 1;
    attempt <= 12 && (await notice.filter({ hasText: before }).count()) === 0;
    attempt += 1
  ) {
    await page.getByLabel(words.en.auth.fields.email).fill(email)
    await page.getByLabel(words.en.auth.fields.password).fill(`wrong password ${attempt}`)
    const answered = page.waitForResponse(response => response.request().method() === 'POST')
    await page.getByRole('button', { name: words.en.auth.signIn.submit, exact: true }).click()
    await answered
    // The form is ready again once the answer has emptied it.
    await expect(page.getByLabel(words.en.auth.fields.password)).toHaveValue('')
    if (attempt <= 5) await expect(notice).toContainText(wrong)
  }
  await expect(notice).toContainText(new RegExp(`${before}\\d+ (s|min)`))
})

test('whoever asks for a page comes back to it after signing in', async ({ stranger }) => {
  const page = await stranger()
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByRole('button', { name: new RegExp(`^${words.en.auth.roles.manager}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.en.settings.title })).toBeVisible()
})

test('signing out ends the session, also for whoever kept the cookie', async ({ signInAs, stranger }) => {
  const page = await signInAs('marketing')
  const kept = await page.context().cookies()
  await page.goto('/sign-out')
  await page.getByRole('button', { name: words.en.auth.signOut.submit, exact: true }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  const thief = await stranger()
  await thief.context().addCookies(kept)
  await thief.goto('/')
  await expect(thief).toHaveURL(/\/sign-in/)
})
