import postgres from 'postgres'

type Options = { port: number; superuserPassword: string; password: string }
export type Logins = { url: string; superuserUrl: string }

const role = 'entregent'
const database = 'entregent'

/**
 * Makes the login the product uses and its database, if they are not there: no superuser, so that row-level security
 * holds for it, but one that may make the application's role and, for tests, databases.
 */
export async function makeLogins({ port, superuserPassword, password }: Options): Promise<Logins> {
  const address = (name: string, secret: string, base: string) =>
    `postgresql://${name}:${secret}@127.0.0.1:${port}/${base}`
  const superuserUrl = address('postgres', superuserPassword, 'postgres')
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined })
  try {
    const roles = await sql`select 1 from pg_roles where rolname = ${role}`
    // Passwords are ours, of the base64url alphabet: nothing in them needs quoting.
    await sql.unsafe(
      `${roles.length === 0 ? 'create' : 'alter'} role ${role} login nosuperuser createrole createdb password '${password}'`,
    )
    const databases = await sql`select 1 from pg_database where datname = ${database}`
    if (databases.length === 0) await sql.unsafe(`create database ${database} owner ${role}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
  return { url: address(role, password, database), superuserUrl }
}
