import { sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'

/** What the organization settled for its content. */
export interface ContentNorms {
  readonly version: number
  /** Percent of posts. */
  readonly ownVoiceLeast: number
  readonly employerVoiceMost: number
  readonly ranking: boolean
  readonly authorFirstHours: number
}

const unset: ContentNorms = {
  version: 1,
  ownVoiceLeast: 50,
  employerVoiceMost: 30,
  ranking: false,
  authorFirstHours: 24,
}

export async function findContentNorms(scope: ReadScope): Promise<ContentNorms> {
  const [row] = await readRows<Record<string, unknown> & ContentNorms>(
    scope,
    sql`
    select version, own_voice_least as "ownVoiceLeast", employer_voice_most as "employerVoiceMost", ranking,
      author_first_hours as "authorFirstHours"
    from organization where organization_id = ${scope.organizationId}`,
  )
  return row ?? unset
}
