import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '../env/env'
import type { ProvenIdentity } from './link-identity'

/** The claims of an ID token that we read. */
export interface IdentityClaims {
  readonly sub: string
  readonly email?: string | undefined
  readonly email_verified?: boolean | string | undefined
  readonly xms_edov?: boolean | string | number | undefined
}

export interface OpenidProvider {
  readonly config: OAuthConfig<IdentityClaims>
  /** What its subjects are kept under, for ever. */
  readonly issuer: string
  readonly vouchesFor: (claims: IdentityClaims) => boolean
}

interface Registration {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly wellKnown: string
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  readonly checks?: ('pkce' | 'state' | 'nonce')[]
  readonly client?: { token_endpoint_auth_method: 'client_secret_post' }
  readonly vouchesFor?: (claims: IdentityClaims) => boolean
}

/** Tenants that are not one organization: anyone may put any address into his own Entra directory. */
const sharedTenants = new Set(['common', 'organizations', 'consumers'])

const isTrue = (claim: boolean | string | number | undefined) =>
  claim === true || claim === 'true' || claim === 1 || claim === '1'

const verifiedClaim = (claims: IdentityClaims) => isTrue(claims.email_verified)

/** The OpenID Connect providers that the configuration switches on. */
export function openidProviders(): readonly OpenidProvider[] {
  const given = env()
  const tenant = given.ENTRA_TENANT_ID ?? 'common'
  const oidc = given.OIDC_ISSUER?.replace(/\/$/, '') ?? ''
  return [
    register({
      id: 'google',
      name: 'Google',
      issuer: 'google',
      wellKnown: 'https://accounts.google.com/.well-known/openid-configuration',
      clientId: given.GOOGLE_CLIENT_ID,
      clientSecret: given.GOOGLE_CLIENT_SECRET,
    }),
    register({
      id: 'entra',
      name: 'Microsoft',
      issuer: `entra:${tenant}`,
      wellKnown: `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`,
      clientId: given.ENTRA_CLIENT_ID,
      clientSecret: given.ENTRA_CLIENT_SECRET,
      // Entra sends no email_verified: its own tenant's administrators wrote the address, of another it says xms_edov.
      vouchesFor: claims => !sharedTenants.has(tenant) || isTrue(claims.xms_edov),
    }),
    register({
      id: 'linkedin',
      name: 'LinkedIn',
      issuer: 'linkedin',
      wellKnown: 'https://www.linkedin.com/oauth/.well-known/openid-configuration',
      clientId: given.LINKEDIN_CLIENT_ID,
      clientSecret: given.LINKEDIN_CLIENT_SECRET,
      // LinkedIn gives web applications neither PKCE nor a nonce.
      checks: ['state'],
      client: { token_endpoint_auth_method: 'client_secret_post' },
    }),
    register({
      id: 'oidc',
      name: given.OIDC_NAME ?? (oidc === '' ? '' : new URL(oidc).host),
      issuer: `oidc:${oidc}`,
      wellKnown: `${oidc}/.well-known/openid-configuration`,
      clientId: given.OIDC_CLIENT_ID,
      clientSecret: given.OIDC_CLIENT_SECRET,
    }),
  ].filter(provider => provider !== null)
}

function register(registration: Registration): OpenidProvider | null {
  const { id, name, issuer, wellKnown, clientId, clientSecret, client, checks } = registration
  if (clientId === undefined || clientSecret === undefined) return null
  return {
    issuer,
    vouchesFor: registration.vouchesFor ?? verifiedClaim,
    config: {
      id,
      name,
      type: 'oauth',
      wellKnown,
      clientId,
      clientSecret,
      idToken: true,
      checks: checks ?? ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email profile' } },
      ...(client === undefined ? {} : { client }),
      profile: claims => ({ id: claims.sub, email: claims.email ?? null }),
    },
  }
}

/** What a provider has proved with an ID token's claims. */
export const provenIdentity = (
  provider: Pick<OpenidProvider, 'issuer' | 'vouchesFor'>,
  claims: IdentityClaims,
): ProvenIdentity => ({
  provider: provider.issuer,
  subject: claims.sub,
  email: claims.email ?? null,
  emailVerified: provider.vouchesFor(claims),
})
