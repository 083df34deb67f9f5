import postgres from 'postgres'

/** Works on a product's database as its superuser. */
export async function asSuperuser<Result>(
  superuserUrl: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const address = new URL(superuserUrl)
  address.pathname = '/entregent'
  const sql = postgres(address.href, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** What autovacuum would have done within a minute, done now, so that what is measured is at rest. */
export const settle = (superuserUrl: string): Promise<void> =>
  asSuperuser(superuserUrl, async sql => {
    await sql.unsafe('vacuum analyze')
    await sql.unsafe('checkpoint')
  })
