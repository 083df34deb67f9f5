import { expect, test } from './fixtures'
import { screens } from './screens'

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map(part => {
      const [name = '', ...values] = part.split(' ')
      return [name, values] as const
    }),
  )

test('every screen carries its policy with a nonce of its own, and is kept by nobody', async ({
  signInAs,
  expected,
}) => {
  expected.push('status of 404', 'status of 403')
  const page = await signInAs('admin')
  const nonces = new Set<string>()
  const paths = await screens(page, 'admin')
  for (const path of paths) {
    const answer = await page.goto(path)
    const headers = answer?.headers() ?? {}
    const policy = directives(headers['content-security-policy'] ?? '')
    const scripts = policy.get('script-src') ?? []
    const nonce = scripts.find(source => source.startsWith("'nonce-"))
    expect(nonce, path).toBeDefined()
    nonces.add(nonce ?? '')
    for (const unsafe of ["'unsafe-inline'", "'unsafe-eval'"]) expect(scripts, path).not.toContain(unsafe)
    expect(policy.get('style-src'), path).toEqual(["'self'"])
    expect(policy.get('frame-ancestors'), path).toEqual(["'none'"])
    expect(policy.get('object-src'), path).toEqual(["'none'"])
    expect(policy.get('base-uri'), path).toEqual(["'none'"])
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
    expect(headers['x-powered-by'], path).toBeUndefined()
    // Only behind TLS, which this server is not.
    expect(headers['strict-transport-security'], path).toBeUndefined()
  }
  expect(nonces.size).toBe(paths.length)
})

test('cookies are out of reach of scripts and of other sites', async ({ signInAs }) => {
  const page = await signInAs('manager')
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name.endsWith('entregent-session'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(session?.value).not.toBe('')
  for (const { name, sameSite } of cookies) expect(['Lax', 'Strict'], name).toContain(sameSite)
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
})

test('routes answer nobody without a session, and no other origin', async ({
  stranger,
  signInAs,
  baseURL,
}) => {
  const nobody = await stranger()
  await nobody.goto('/sign-in')
  const id = '00000000-0000-7000-8000-000000000000'
  for (const path of ['/api/live?topic=board', `/api/imports/${id}/refused`])
    expect((await nobody.request.get(path)).status(), path).toBe(401)
  const post = { headers: { origin: baseURL ?? '' }, data: 'a,b\n1,2\n' }
  expect((await nobody.request.post('/api/imports?name=a.csv', post)).status()).toBe(401)

  const salesperson = await signInAs('salesperson')
  expect((await salesperson.request.get(`/api/imports/${id}/refused`)).status()).toBe(403)
  expect((await salesperson.request.post('/api/imports?name=a.csv', post)).status()).toBe(403)

  const manager = await signInAs('manager')
  expect((await manager.request.get(`/api/imports/${id}/refused`)).status()).toBe(404)
  for (const origin of ['https://elsewhere.example', 'null', ''])
    expect(
      (await manager.request.post('/api/imports?name=a.csv', { ...post, headers: { origin } })).status(),
      origin,
    ).toBe(403)
})

test('answers of routes run nothing, and what is no part of the product is not served', async ({
  stranger,
}) => {
  const { request } = await stranger()
  for (const path of ['/api/health', '/api/people?q=a', '/api/pipeline/table']) {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['content-type'], path).toMatch(/^application\/json/)
    expect(headers['access-control-allow-origin'], path).toBeUndefined()
  }
  for (const path of [
    '/.git/config',
    '/package.json',
    '/.env',
    '/lib/',
    '/_next/',
    '/.data/',
    '/../package.json',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
  expect((await request.fetch('/sign-in', { method: 'TRACE' })).status()).toBeGreaterThanOrEqual(400)
})
