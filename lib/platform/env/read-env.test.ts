import { describe, expect, test } from 'vitest'
import { type Env, readEnv } from './read-env'

function read(source: Record<string, string>): Env {
  const reading = readEnv(source)
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  return reading.env
}

function mistakes(source: Record<string, string>): string[] {
  const reading = readEnv(source)
  return reading.ok ? [] : reading.mistakes
}

const secret = 's'.repeat(32)
const database = 'postgresql://someone:word@db.example.com:5432/entregent'

describe('without any variable', () => {
  test('it is the demonstration on the embedded database', () => {
    expect(read({})).toMatchObject({
      PORT: 3000,
      portGiven: false,
      embedded: true,
      DEMO: true,
      DATA_DIR: '.data',
    })
  })

  test('a variable that is set but empty counts as absent', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '' })).toEqual(read({}))
  })
})

describe('with DATABASE_URL', () => {
  test('there is no demonstration', () => {
    expect(read({ DATABASE_URL: database })).toMatchObject({ embedded: false, DEMO: false })
  })

  test('asking for it is a mistake', () => {
    expect(mistakes({ DATABASE_URL: database, DEMO: 'true' })).toEqual([
      expect.stringMatching(/^DEMO cannot/),
    ])
  })

  test('production asks for a secret, which development makes itself, and for the address people type', () => {
    expect(mistakes({ DATABASE_URL: database, NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^AUTH_SECRET must be set/),
      expect.stringMatching(/^PUBLIC_URL must be set with DATABASE_URL/),
    ])
    expect(mistakes({ DATABASE_URL: database, NODE_ENV: 'development' })).toEqual([])
    const given = { AUTH_SECRET: secret, PUBLIC_URL: 'https://entregent.example.com' }
    expect(mistakes({ DATABASE_URL: database, NODE_ENV: 'production', ...given })).toEqual([])
    expect(mistakes({ DATABASE_URL: database, NODE_ENV: 'production', AUTH_SECRET: secret })).toEqual([
      expect.stringMatching(/^PUBLIC_URL must be set with DATABASE_URL/),
    ])
    expect(mistakes({ NODE_ENV: 'production' })).toEqual([])
  })
})

describe('mistakes', () => {
  test('each is one sentence that names its variable, and all are told at once', () => {
    const found = mistakes({ PORT: '70000', HOST: 'ok', LOG_LEVEL: 'loud', SMTP_URL: 'mail.example.com' })
    expect(found.map(line => line.split(' ')[0])).toEqual(['PORT', 'SMTP_URL', 'LOG_LEVEL', 'MAIL_FROM'])
    for (const line of found) expect(line).toMatch(/^[A-Z_]+ [^.].*\.$/)
  })

  test('no value is repeated, since it may be secret', () => {
    expect(mistakes({ AUTH_SECRET: 'hunter2' }).join()).not.toContain('hunter2')
    expect(mistakes({ DATABASE_URL: 'mysql://root:hunter2@db' }).join()).not.toContain('hunter2')
  })

  test.each([
    ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
    ['LINKEDIN_CLIENT_SECRET', 'LINKEDIN_CLIENT_ID'],
    ['ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET and ENTRA_TENANT_ID'],
    ['OIDC_CLIENT_ID', 'OIDC_ISSUER and OIDC_CLIENT_SECRET'],
    ['MAIL_FROM', 'SMTP_URL'],
  ])('%s alone asks for %s', (name, missing) => {
    expect(mistakes({ [name]: name === 'MAIL_FROM' ? 'a@b.example' : 'x' })).toEqual([
      `${missing} must be set too when ${name} is.`,
    ])
  })

  test('a name for an issuer that is not set', () => {
    expect(mistakes({ OIDC_NAME: 'Ours' })).toEqual([expect.stringMatching(/^OIDC_NAME/)])
  })

  test('a migrating login without the application’s', () => {
    expect(mistakes({ MIGRATION_DATABASE_URL: database })).toEqual([
      expect.stringMatching(/^MIGRATION_DATABASE_URL needs/),
    ])
  })
})

describe('values', () => {
  test('names of next-auth are understood, and ours win', () => {
    const theirs = { NEXTAUTH_SECRET: secret, NEXTAUTH_URL: 'https://theirs.example.com' }
    expect(read(theirs)).toMatchObject({ AUTH_SECRET: secret, PUBLIC_URL: 'https://theirs.example.com' })
    expect(read({ ...theirs, PUBLIC_URL: 'https://ours.example.com/' }).PUBLIC_URL).toBe(
      'https://ours.example.com',
    )
  })

  test('an address with a path is refused', () => {
    expect(mistakes({ PUBLIC_URL: 'https://example.com/entregent' })).toHaveLength(1)
  })

  test('a port that was asked for is known as such', () => {
    expect(read({ PORT: '3000' })).toMatchObject({ PORT: 3000, portGiven: true })
  })
})
