import { z } from 'zod'

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

const flag = z.enum(['true', 'false', '1', '0']).transform(text => text === 'true' || text === '1')

const url = (...protocols: string[]) =>
  z.string().refine(text => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const site = url('http:', 'https:')
  .transform(text => new URL(text))
  .refine(({ pathname, search }) => pathname === '/' && search === '')
  .transform(({ origin }) => origin)

const postgresUrl = url('postgres:', 'postgresql:')
const word = z.string().min(1)

/** Every variable the product reads, from text to type; all may be absent. Defaults are in `read-env.ts`. */
export const variables = z.object({
  PORT: whole(0, 65_535).optional(),
  HOST: word.optional(),
  DATA_DIR: word.optional(),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATION_DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL: whole(1, 500).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  PUBLIC_URL: site.optional(),
  TRUST_PROXY: flag.optional(),
  DEMO: flag.optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*\S+@\S+[^\r\n]*$/)
    .optional(),
  GOOGLE_CLIENT_ID: word.optional(),
  GOOGLE_CLIENT_SECRET: word.optional(),
  ENTRA_CLIENT_ID: word.optional(),
  ENTRA_CLIENT_SECRET: word.optional(),
  ENTRA_TENANT_ID: word.optional(),
  LINKEDIN_CLIENT_ID: word.optional(),
  LINKEDIN_CLIENT_SECRET: word.optional(),
  OIDC_ISSUER: url('https:', 'http:').optional(),
  OIDC_CLIENT_ID: word.optional(),
  OIDC_CLIENT_SECRET: word.optional(),
  OIDC_NAME: word.optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).optional(),
})

export type VariableName = keyof typeof variables.shape

const text = 'must not be empty'
const database = 'must be a PostgreSQL address such as postgresql://user:password@host:5432/database'
const onOff = 'must be true or false'

/** What an operator reads when the value of a variable is refused: the end of the sentence "NAME …". */
export const rules: Record<VariableName, string> = {
  PORT: 'must be a whole number from 0 to 65535',
  HOST: text,
  DATA_DIR: text,
  DATABASE_URL: database,
  MIGRATION_DATABASE_URL: database,
  DATABASE_POOL: 'must be a whole number from 1 to 500',
  AUTH_SECRET: 'must be at least 32 characters long',
  PUBLIC_URL: 'must be an address without a path, such as https://entregent.example.com',
  TRUST_PROXY: onOff,
  DEMO: onOff,
  SMTP_URL: 'must be an address such as smtps://user:password@mail.example.com:465',
  MAIL_FROM: 'must be a mail address, such as Entregent <no-reply@example.com>',
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  ENTRA_CLIENT_ID: text,
  ENTRA_CLIENT_SECRET: text,
  ENTRA_TENANT_ID: text,
  LINKEDIN_CLIENT_ID: text,
  LINKEDIN_CLIENT_SECRET: text,
  OIDC_ISSUER: 'must be an address such as https://login.example.com',
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  LOG_LEVEL: 'must be one of error, warn, info, debug',
}

/** Variables that mean nothing alone: with one of a group set, all of it must be. */
export const together: readonly (readonly VariableName[])[] = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET', 'ENTRA_TENANT_ID'],
  ['LINKEDIN_CLIENT_ID', 'LINKEDIN_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
]

/** Names other tools give to the same thing; ours wins when both are set. */
export const aliases: Partial<Record<VariableName, string>> = {
  AUTH_SECRET: 'NEXTAUTH_SECRET',
  PUBLIC_URL: 'NEXTAUTH_URL',
}
