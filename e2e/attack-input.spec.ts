import { type APIResponse, expect as expectPlain, type Page } from '@playwright/test'
import { publicRoutes } from '../lib/platform/auth/public-routes'
import { routeCases } from '../scripts/testing/two-tenants-actions'
import { actionsBuiltBy, actionsOf, send, sendArguments } from './actions'
import { expect, test } from './fixtures'
import { screens } from './screens'

const ID = '00000000-0000-7000-8000-000000000000'

/** What would tell a stranger of our insides. */
const insides =
  /Failed query|\bselect\s[\s\S]{1,200}\sfrom\s|insert into|violates|syntax error|postgres(?:ql)?:\/\/|127\.0\.0\.1:\d|node_modules|TypeError|is not a function|ZodError|invalid byte sequence/

/** Every answer is one of ours: no error of the server's, and nothing of what it is made of. */
async function expectRefusal(answer: APIResponse, what: string): Promise<string> {
  const text = await answer.text()
  expectPlain(answer.status(), what).toBeLessThan(500)
  expectPlain(`${decodeURIComponent(answer.headers().location ?? '')} ${text}`, what).not.toMatch(insides)
  return text
}

const hostile: Readonly<Record<string, (multipart: FormData) => void>> = {
  'a text in place of the form': multipart => multipart.append('0', '[null,"x"]'),
  'an object in place of the form': multipart => multipart.append('0', '[null,{"id":{"a":["b"]}}]'),
  'a NUL in a name': multipart => {
    multipart.append('_1_\0', 'x')
    multipart.append('0', '[null,"$K1"]')
  },
  'no form': multipart => multipart.append('0', '[]'),
  'a list in place of the form': multipart => multipart.append('0', '[null,[["id","1"]]]'),
}

test('no action fails on a NUL, an object or a file where it expects a text', async ({
  signInAs,
  stranger,
  baseURL,
  expected,
}) => {
  expected.push('status of')
  test.setTimeout(240_000)
  const origin = new URL(baseURL ?? '').origin
  const pages = {
    salesperson: await signInAs('salesperson'),
    manager: await signInAs('manager'),
    admin: await signInAs('admin'),
  }
  const pageOf = (role: string): Page =>
    role === 'manager' ? pages.manager : role === 'admin' ? pages.admin : pages.salesperson
  const nobody = await stranger()
  await nobody.goto('/sign-in')
  const all = [
    ...actionsOf().map(({ id, name, attack }) => ({
      id,
      name,
      fields: attack.foreign?.fields ?? {},
      page: pageOf(attack.may),
    })),
    ...actionsBuiltBy('definePublicAction').map(({ id, name }) => ({
      ...{ id, name, page: nobody },
      fields: { email: 'a@example.com', password: 'x', token: 'x', name: 'x', next: '/', language: 'fr' },
    })),
  ]
  expect(all.length).toBeGreaterThan(60)
  const wordOf = ({ name }: { readonly name: string }) => name.split('/')[0]
  const attack = async ({ id, name, fields, page }: (typeof all)[number]) => {
    for (const field of new Set([...Object.keys(fields), 'note'])) {
      const answer = await send(page, id, { ...fields, [field]: 'a\0b' }, origin)
      const text = await expectRefusal(answer, `${name} with a NUL in ${field}`)
      expect(text, `${name} with a NUL in ${field}`).toMatch(/"code":"(invalid|forbidden)"/)
    }
    for (const [what, fill] of Object.entries(hostile)) {
      const multipart = new FormData()
      fill(multipart)
      await expectRefusal(await sendArguments(page, id, multipart, origin), `${name} with ${what}`)
    }
    const multipart = new FormData()
    for (const field of [...Object.keys(fields), 'id']) {
      multipart.append(`_1_${field}`, new File(['\0'], 'a.txt'))
      multipart.append(`_1_${field}`, 'twice')
    }
    multipart.append('0', '[null,"$K1"]')
    await expectRefusal(await sendArguments(page, id, multipart, origin), `${name} with files`)
  }
  // Side by side, as most of the time is on the way; those of one word in their order, as one undoes what another did.
  const words = [...new Set(all.map(wordOf))].map(word => all.filter(action => wordOf(action) === word))
  const lanes = 4
  await Promise.all(
    Array.from({ length: lanes }, async (_lane, lane) => {
      for (const [place, actions] of words.entries())
        if (place % lanes === lane) for (const action of actions) await attack(action)
    }),
  )
  // Whatever it was sent, it made an address, as it needs nothing: other journeys begin without one.
  const revoke = all.find(({ name }) => name === 'calendar-feed/revoke')
  expect(revoke).toBeDefined()
  if (revoke !== undefined) await send(revoke.page, revoke.id, {}, origin)
})

const bodies = [
  'null',
  '[]',
  '1',
  '"x"',
  '{',
  '',
  '{"text":{"a":1}}',
  '{"text":["a"]}',
  '{"text":"a\\u0000"}',
  '{"text":"\\ud800"}',
  '{"version":0,"body":"\\ud800","language":"fr","voice":"own","intent":"debate","network":"x","variants":{"linkedin":"\\u0000"}}',
  '{"__proto__":{"body":"x"},"version":{"a":1},"body":{"a":1}}',
  '['.repeat(50_000) + ']'.repeat(50_000),
]

test('a form that nobody can decode is the fault of who wrote it', async ({
  stranger,
  baseURL,
  expected,
}) => {
  expected.push('status of')
  const headers = { origin: new URL(baseURL ?? '').origin, 'content-type': 'multipart/form-data; boundary=x' }
  const page = await stranger()
  const [action] = actionsBuiltBy('definePublicAction')
  const part = '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n'
  for (const body of [
    '',
    'x',
    `${part}[null`,
    `${part}[null,"$K1"\r\n--x--\r\n`,
    `${part}["$F1"]\r\n--x--\r\n`,
  ])
    for (const more of [{}, { 'next-action': action?.id ?? '' }, { 'next-action': '../..' }]) {
      const sent = { headers: { ...headers, ...more }, data: Buffer.from(body), maxRedirects: 0 }
      await expectRefusal(await page.request.post('/sign-in', sent), `${JSON.stringify(more)} ${body}`)
    }
})

test('no route fails on a NUL, an object or a list where it expects a text', async ({
  signInAs,
  baseURL,
  expected,
}) => {
  expected.push('status of')
  test.setTimeout(120_000)
  const origin = new URL(baseURL ?? '').origin
  const page = await signInAs('manager')
  const named = [
    ...Object.keys(routeCases),
    ...Object.keys(publicRoutes)
      .filter(path => path.startsWith('/api/'))
      .map(path => `GET ${path}`),
  ]
  expect(named.length).toBeGreaterThan(12)
  const search = [
    'q',
    'stage',
    'after',
    'who',
    'name',
    'topic',
    'since',
    'format',
    'pipeline',
    'sort',
    'error',
    'callbackUrl',
  ]
  for (const name of named) {
    const [method = '', path = ''] = name.split(' ')
    if (name === 'GET /api/live' || name === 'GET /api/pipeline/board/live') continue
    for (const value of [ID, 'x', "x'--", '%00', 'a%00b', '%F0%28', '[object%20Object]']) {
      const address = path.replace(/\[[^\]]+\]/g, value)
      await expectRefusal(
        await page.request.fetch(address, { method, headers: { origin }, maxRedirects: 0 }),
        `${method} ${address}`,
      )
    }
    const address = path.replace(/\[[^\]]+\]/g, ID)
    for (const value of ['=%00', '=a%00b', '[a]=b', '=a&q=b', "='"]) {
      const query = search.map(field => `${field}${value}`).join('&')
      const answer = await page.request.fetch(`${address}?${query}`, {
        method,
        headers: { origin },
        maxRedirects: 0,
      })
      const text = await expectRefusal(answer, `${method} ${address}?${query}`)
      if (value.includes('%00')) expect(text, `${method} ${address}?${query}`).toContain('"code":"invalid"')
    }
    if (method === 'GET' || method === 'DELETE') continue
    for (const data of bodies) {
      const answer = await page.request.fetch(address, {
        method,
        data: Buffer.from(data),
        headers: { origin, 'content-type': 'application/json' },
      })
      await expectRefusal(answer, `${method} ${address} with ${data.slice(0, 40)}`)
    }
  }
})

test('no way of signing in tells of our insides', async ({ stranger, baseURL, expected }) => {
  expected.push('status of')
  const origin = new URL(baseURL ?? '').origin
  const page = await stranger()
  await page.goto('/sign-in')
  const token = async () => {
    const { csrfToken }: { csrfToken: string } = await (await page.request.get('/api/auth/csrf')).json()
    return csrfToken
  }
  const values = ['a\0@example.com', '\ud800', { a: 1 }, ['a@example.com'], null, 1, '', 'x'.repeat(10_000)]
  for (const provider of ['credentials', 'demo', 'nobody'])
    for (const value of values)
      for (const field of ['email', 'password', 'callbackUrl', 'csrfToken', 'json']) {
        const right = { csrfToken: await token(), email: 'a@example.com', password: 'x', callbackUrl: '/' }
        const what = `${provider} with ${field} = ${JSON.stringify(value).slice(0, 40)}`
        const sent = { headers: { origin }, maxRedirects: 0 }
        const path = `/api/auth/callback/${provider}`
        await expectRefusal(
          await page.request.post(path, { ...sent, data: { ...right, [field]: value } }),
          `${what}, JSON`,
        )
        if (typeof value !== 'string') continue
        await expectRefusal(
          await page.request.post(path, { ...sent, form: { ...right, [field]: value } }),
          `${what}, a form`,
        )
      }
  for (const path of [
    'signin',
    'signout',
    'signin/credentials',
    'session',
    '_log',
    'error?error=select%20a%20from%20b',
    'callback/credentials',
  ])
    for (const method of ['GET', 'POST', 'PUT'])
      await expectRefusal(
        await page.request.fetch(`/api/auth/${path}`, { method, headers: { origin }, maxRedirects: 0 }),
        `${method} /api/auth/${path}`,
      )
})

test('every screen reads an address with lists, brackets and NUL', async ({ signInAs, expected }) => {
  expected.push('status of')
  test.setTimeout(240_000)
  const page = await signInAs('admin')
  const names = [
    'q',
    'who',
    'page',
    'period',
    'from',
    'to',
    'sort',
    'member',
    'team',
    'person',
    'signal',
    'month',
    'week',
    'look',
    'column',
    'pipeline',
    'next',
    'error',
    'year',
    'undo',
    'source',
    'id',
    'reference',
    'slot',
  ]
  const paths = new Set((await screens(page, 'admin')).map(path => path.split('?')[0] ?? '/'))
  for (const path of [...paths, '/sign-in', '/setup', '/reset/x', '/invite/x']) {
    for (const query of [
      names.map(name => `${name}=a&${name}=b`),
      names.map(name => `${name}[a]=b`),
      names.map(name => `${name}=%F0%28`),
    ]) {
      const address = `${path}?${query.join('&')}`
      const answer = await page.request.get(address, { maxRedirects: 0 })
      expect(answer.status(), address.slice(0, 60)).toBeLessThan(500)
      expect(await answer.text(), address.slice(0, 60)).not.toContain('Failed query')
    }
    expect((await page.request.get(`${path}?q=%00`)).status(), path).toBe(400)
  }
})
