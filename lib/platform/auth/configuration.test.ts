import { describe, expect, it } from 'vitest'
import { settleEnv } from '../env/env'
import { readEnv } from '../env/read-env'
import { cookieName, cookieOptions } from './cookie-rules'
import { openidProviders, provenIdentity } from './openid-providers'
import { publicOrigin } from './public-origin'

function configure(texts: Record<string, string>): void {
  const reading = readEnv({ AUTH_SECRET: 'a-secret-of-at-least-32-characters', ...texts })
  if (!reading.ok) throw new Error(reading.mistakes.join(' '))
  settleEnv(reading.env, {})
}

describe('cookies', () => {
  it('are __Host- and Secure over TLS, plain without, never for scripts', () => {
    configure({ PUBLIC_URL: 'https://entregent.example' })
    expect(cookieName('session')).toBe('__Host-entregent-session')
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    configure({ PORT: '3107' })
    expect(cookieName('csrf')).toBe('entregent-csrf')
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: false })
    expect(publicOrigin()).toBe('http://localhost:3107')
  })
})

describe('OpenID Connect providers', () => {
  const entra = { ENTRA_CLIENT_ID: 'a', ENTRA_CLIENT_SECRET: 'b' }

  it('are those of the configuration, none without', () => {
    configure({})
    expect(openidProviders()).toEqual([])
    configure({
      ...entra,
      ENTRA_TENANT_ID: 'acme.example',
      OIDC_ISSUER: 'https://login.acme.example/',
      OIDC_CLIENT_ID: 'c',
      OIDC_CLIENT_SECRET: 'd',
    })
    const providers = openidProviders().map(({ issuer, config }) => [config.id, config.name, issuer])
    expect(providers).toEqual([
      ['entra', 'Microsoft', 'entra:acme.example'],
      ['oidc', 'login.acme.example', 'oidc:https://login.acme.example'],
    ])
  })

  it('vouch for an address only by their own word', () => {
    const claims = { sub: 's', email: 'lea@acme.example' }
    const google = { GOOGLE_CLIENT_ID: 'a', GOOGLE_CLIENT_SECRET: 'b' }
    const vouched = (texts: Record<string, string>, more: object) => {
      configure(texts)
      const [provider] = openidProviders()
      if (provider === undefined) throw new Error('No provider.')
      return provenIdentity(provider, { ...claims, ...more }).emailVerified
    }
    expect(vouched(google, {})).toBe(false)
    expect(vouched(google, { email_verified: 'false' })).toBe(false)
    expect(vouched(google, { email_verified: true })).toBe(true)
    expect(vouched({ ...entra, ENTRA_TENANT_ID: 'acme.example' }, {})).toBe(true)
    expect(vouched({ ...entra, ENTRA_TENANT_ID: 'common' }, { email_verified: true })).toBe(false)
    expect(vouched({ ...entra, ENTRA_TENANT_ID: 'common' }, { xms_edov: '1' })).toBe(true)
  })
})
