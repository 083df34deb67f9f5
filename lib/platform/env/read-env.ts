import type { z } from 'zod'
import { aliases, rules, together, type VariableName, variables } from './variables'

type Given = z.output<typeof variables>
type WithDefault = 'PORT' | 'DATA_DIR' | 'DATABASE_POOL' | 'TRUST_PROXY' | 'DEMO' | 'LOG_LEVEL'

/** The configuration as written by the operator, with defaults filled in. */
export type Env = Omit<Given, WithDefault> & {
  [name in WithDefault]: NonNullable<Given[name]>
} & {
  /** no DATABASE_URL was given: the embedded PostgreSQL under DATA_DIR is the database */
  embedded: boolean
  /** PORT was given, so another port must not be taken instead */
  portGiven: boolean
}

export type EnvReading = { ok: true; env: Env } | { ok: false; mistakes: string[] }

const names = Object.keys(rules) as VariableName[]
const named = (list: readonly string[]) =>
  list.length === 1 ? list[0] : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`

// A variable written with nothing behind the sign, as in a copied .env.example, is absent.
function givenTexts(source: Record<string, string | undefined>): Partial<Record<VariableName, string>> {
  const texts: Partial<Record<VariableName, string>> = {}
  for (const name of names) {
    const alias = aliases[name]
    const value = source[name]?.trim() || (alias === undefined ? undefined : source[alias]?.trim())
    if (value) texts[name] = value
  }
  return texts
}

function mistakesBetween(texts: Partial<Record<VariableName, string>>, production: boolean): string[] {
  const mistakes: string[] = []
  for (const group of together) {
    const missing = group.filter(name => texts[name] === undefined)
    const present = group.filter(name => texts[name] !== undefined)
    if (present.length > 0 && missing.length > 0)
      mistakes.push(`${named(missing)} must be set too when ${named(present)} is.`)
  }
  if (texts.OIDC_NAME !== undefined && texts.OIDC_ISSUER === undefined)
    mistakes.push('OIDC_NAME names nothing without OIDC_ISSUER.')
  if (texts.MIGRATION_DATABASE_URL !== undefined && texts.DATABASE_URL === undefined)
    mistakes.push('MIGRATION_DATABASE_URL needs DATABASE_URL, the login the application itself uses.')
  if (texts.DATABASE_URL !== undefined && (texts.DEMO === 'true' || texts.DEMO === '1'))
    mistakes.push('DEMO cannot be true with DATABASE_URL: demo sign-ins exist on the embedded database only.')
  if (texts.DATABASE_URL !== undefined && texts.AUTH_SECRET === undefined && production)
    mistakes.push('AUTH_SECRET must be set with DATABASE_URL: at least 32 characters, kept secret.')
  if (texts.DATABASE_URL !== undefined && texts.PUBLIC_URL === undefined && production)
    mistakes.push(
      'PUBLIC_URL must be set with DATABASE_URL: the address people type, such as https://entregent.example.com.',
    )
  return mistakes
}

/**
 * Reads and checks the whole configuration; nothing is written and nothing remembered.
 * `source` is text by variable name; NODE_ENV in it decides what production asks for.
 * Every mistake comes back as one sentence that names its variable; values are never repeated, since some are secret.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): EnvReading {
  const texts = givenTexts(source)
  const reading = variables.safeParse(texts)
  const wrong = new Set(reading.success ? [] : reading.error.issues.map(issue => issue.path[0]))
  const mistakes = [
    ...names.filter(name => wrong.has(name)).map(name => `${name} ${rules[name]}.`),
    ...mistakesBetween(texts, source.NODE_ENV === 'production'),
  ]
  if (!reading.success || mistakes.length > 0) return { ok: false, mistakes }
  const given = reading.data
  const embedded = given.DATABASE_URL === undefined
  return {
    ok: true,
    env: {
      ...given,
      PORT: given.PORT ?? 3000,
      DATA_DIR: given.DATA_DIR ?? '.data',
      DATABASE_POOL: given.DATABASE_POOL ?? 10,
      TRUST_PROXY: given.TRUST_PROXY ?? false,
      DEMO: given.DEMO ?? embedded,
      LOG_LEVEL: given.LOG_LEVEL ?? 'info',
      embedded,
      portGiven: given.PORT !== undefined,
    },
  }
}
