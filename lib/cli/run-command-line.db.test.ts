import { beforeAll, describe, expect, it } from 'vitest'
import { withTestDatabase } from '@/db/testing/test-database'
import { authenticate } from '@/lib/platform/auth/authenticate'
import { configure } from '@/lib/platform/auth/testing/auth-database'
import { runWords } from './testing/run-words'

const database = withTestDatabase()
beforeAll(() => configure({ DATABASE_URL: database.url }))

const password = 'trois-girafes-lisent-Proust'

const run = (argv: readonly string[], input = '') => runWords(argv, { input })

const json = async (...argv: string[]) => {
  const { code, out } = await run([...argv, '--json'])
  return { code, answer: JSON.parse(out) }
}

const createOrganization = (slug: string, ...more: string[]) =>
  json('org', 'create', '--slug', slug, '--name', `${slug} & Cie`, ...more)

describe('org create', () => {
  it('makes an organization, with what is said and defaults', async () => {
    expect(await createOrganization('acme')).toMatchObject({
      code: 0,
      answer: {
        organization: 'acme',
        name: 'acme & Cie',
        time_zone: 'Europe/Paris',
        currency: 'EUR',
        week_start: 1,
      },
    })
    const told = [
      '--time-zone',
      'America/New_York',
      '--currency',
      'usd',
      '--language',
      'en',
      '--week-start',
      'Sunday',
    ]
    expect(await createOrganization('other', ...told)).toMatchObject({
      code: 0,
      answer: { time_zone: 'America/New_York', currency: 'USD', language: 'en', week_start: 7 },
    })
  })

  it('refuses what cannot be, naming it', async () => {
    const args = ['org', 'create', '--name', 'A', '--slug']
    expect(await run([...args, 'acme', '--json'])).toMatchObject({
      code: 2,
      out: '',
      said: expect.stringMatching(/^--slug "acme" is taken already\./),
    })
    const wrong = await run([...args, 'A b', '--time-zone', 'Mars'])
    expect(wrong.code).toBe(2)
    expect(wrong.said).toMatch(/^--slug "A b" must be lower-case .*; --time-zone "Mars" is not known\./)
  })
})

describe('users', () => {
  const user = (...more: string[]) => ['user', 'create', '--org', 'acme', '--role', 'admin', ...more]

  it('are made with a password from standard input, and can sign in', async () => {
    const args = user('--email', 'Ana@Acme.example', '--name', 'Ana', '--password-stdin', '--json')
    const made = await run(args, `${password}\n`)
    expect(made.code).toBe(0)
    const { user_id: userId } = JSON.parse(made.out)
    const signedIn = await authenticate({ email: 'ana@acme.example', password, address: 'a', device: '' })
    expect(signedIn).toMatchObject({ ok: true, userId })
    const again = await run(args, `${password}\n`)
    expect(again).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^--email "Ana@Acme.example" is taken/),
    })
  })

  it('or get a link, and another one when they forget', async () => {
    const args = user('--email', 'bob@acme.example', '--name', 'Bob')
    const { answer } = await json(...args)
    expect(answer.link).toMatch(/^https:\/\/entregent\.example\/invite\/[\w-]{43}$/)
    const reset = await json('user', 'reset', '--email', 'ana@acme.example')
    expect(reset.answer.link).toMatch(/^https:\/\/entregent\.example\/reset\/[\w-]{43}$/)
  })

  it('a password that is too easy is refused and never repeated', async () => {
    const args = user('--email', 'eve@acme.example', '--name', 'Eve', '--password-stdin')
    const { code, said } = await run(args, 'password1234')
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringMatching(/^The password is too easy to guess\./),
    })
  })

  it('whoever is not there is named', async () => {
    const reset = await run(['user', 'reset', '--email', 'nobody@acme.example'])
    expect(reset).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^There is no user .*"nobody@acme.example"/),
    })
  })
})

it.each([
  [['report', 'wins', '--by', 'all']],
  [['verify']],
  [['user', 'create', '--email', 'a@b.co', '--name', 'A', '--role', 'admin']],
])('%j names an organization that is not there', async argv => {
  const { code, out, said } = await run([...argv, '--org', 'nowhere', '--json'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(said).toMatch(/^There is no organization "nowhere" \(--org\)\./)
})

describe('verify', () => {
  it('finds nothing where nothing is wrong, in one organization or in all', async () => {
    expect(await json('verify', '--org', 'acme')).toMatchObject({
      code: 0,
      answer: { ok: true, organizations: [{ organization: 'acme', differences: [] }] },
    })
    expect((await json('verify')).answer.organizations).toHaveLength(2)
    expect((await run(['verify'])).out).toMatch(/^No difference in 2 organizations/)
  })

  it('says what differs, exit 1', async () => {
    const { owner } = database
    await owner`
      insert into signal_rollup (organization_id, grain, starts_on, member_id, signals)
      select m.organization_id, 'day', '2026-03-02', m.id, 3 from member m
      join organization o on o.organization_id = m.organization_id where o.slug = 'acme' limit 1`
    const { code, answer } = await json('verify')
    expect(code).toBe(1)
    expect(answer).toMatchObject({
      ok: false,
      organizations: [
        {
          organization: 'acme',
          differences: [{ rollup: 'signal_rollup', expected: null, found: { signals: 3 } }],
        },
        { organization: 'other', differences: [] },
      ],
    })
    expect((await run(['verify'])).out).toMatch(
      /acme\s+signal_rollup.*\n1 difference in 2 organizations\.\n$/,
    )
    await owner`delete from signal_rollup`
  })
})

it('demo makes the demo organization once', async () => {
  expect(await json('demo')).toMatchObject({ code: 0, answer: { created: true } })
  expect(await json('demo')).toMatchObject({ code: 0, answer: { created: false } })
  expect((await json('verify')).answer).toMatchObject({ ok: true })
  const wins = await json('report', 'wins', '--org', 'demo', '--by', 'branch')
  expect(wins.answer.groups).toHaveLength(6)
})
