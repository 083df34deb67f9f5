import type { TestProject } from 'vitest/node'
import { startThrowaway } from '@/db/embedded/start-throwaway'
import { migrate } from '@/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** the migrated database every test database is copied from; connecting to it would block the copies */
    templateUrl: string
    superuserUrl: string
  }
}

/** One PostgreSQL for a whole run of database tests, with the newest migrations. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const throwaway = await startThrowaway()
  try {
    await migrate({ url: throwaway.url })
  } catch (error) {
    await throwaway.stop()
    throw error
  }
  project.provide('templateUrl', throwaway.url)
  project.provide('superuserUrl', throwaway.superuserUrl)
  return throwaway.stop
}
