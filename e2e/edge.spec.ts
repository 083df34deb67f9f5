import { expect, test } from './fixtures'
import { words } from './words'

const tooMuch = 'a'.repeat(300 * 1024)

for (const language of ['en', 'fr'] as const) {
  const t = words[language]
  test(`a form that sends too much says so, ${language}`, async ({ stranger, expected }) => {
    expected.push('status of 413')
    const page = await stranger({ language })
    await page.goto('/sign-in')
    await page.getByLabel(t.auth.fields.email).fill('lea@example.com')
    await page.getByLabel(t.auth.fields.password).fill(tooMuch)
    await page.getByRole('button', { name: t.auth.signIn.submit, exact: true }).click()
    await expect(page.getByText(t.errors.too_large)).toBeVisible()
  })

  test(`without a script the answer is a page of its own, ${language}`, async ({ stranger, expected }) => {
    expected.push('status of 413')
    const page = await stranger({ language, javaScript: false })
    await page.goto('/sign-in')
    await page.getByLabel(t.auth.fields.email).fill('lea@example.com')
    await page.getByLabel(t.auth.fields.password).fill(tooMuch)
    const answer = page.waitForResponse(response => response.request().method() === 'POST')
    await page.getByRole('button', { name: t.auth.signIn.submit, exact: true }).click()
    expect((await answer).status()).toBe(413)
    await expect(page.getByText(t.errors.too_large)).toBeVisible()
    await page.getByRole('link', { name: t.errors.page.home }).click()
    await expect(page).toHaveURL(/\/sign-in/)
  })
}

test('an upload over its limit is refused, and the connection’s next request is answered', async ({
  signInAs,
  baseURL,
  expected,
}) => {
  expected.push('status of')
  const page = await signInAs('manager')
  const headers = { origin: new URL(baseURL ?? '').origin }
  const picture = '/api/content/posts/00000000-0000-7000-8000-000000000000/picture'
  for (const length of [8 * 1024 * 1024 + 1, 9_000_000]) {
    const answer = await page.request.put(picture, { headers, data: Buffer.alloc(length) })
    expect(answer.status()).toBe(413)
    expect(await answer.json()).toMatchObject({ code: 'too_large' })
    expect((await page.request.get('/api/health', { timeout: 5000 })).ok()).toBe(true)
  }
})
