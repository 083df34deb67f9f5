import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { freshDatabase } from '@/scripts/testing/fresh-database'
import { closeDatabase } from '../client'

/** A migrated database for a file of tests, behind the door (DATABASE_URL) and as its owner, whom no row security binds. */
export function withTestDatabase(): { readonly owner: postgres.Sql; readonly url: string } {
  let open: { owner: postgres.Sql; url: string; drop(): Promise<void> } | undefined
  beforeAll(async () => {
    const { url, drop } = await freshDatabase()
    process.env.DATABASE_URL = url
    open = { owner: postgres(url, { max: 4, onnotice: () => undefined }), url, drop }
  })
  afterAll(async () => {
    await closeDatabase()
    await open?.owner.end()
    await open?.drop()
  })
  const opened = () => {
    if (open === undefined) throw new Error('The test database opens before the first test.')
    return open
  }
  return {
    get owner() {
      return opened().owner
    },
    get url() {
      return opened().url
    },
  }
}
