import { type SQL, sql } from 'drizzle-orm'
import { readRows } from '@/db/read-rows'
import type { ReadScope } from '@/db/scoped'
import { searchVariants } from '../domain/search-words'

export type ReferenceSource = 'employer' | 'sector' | 'competitor'

export interface ReferenceFilter {
  readonly words: string | null
  readonly source: ReferenceSource | null
}

export interface ReferenceRow {
  readonly id: string
  readonly source: ReferenceSource
  readonly title: string
  readonly body: string
  readonly language: 'fr' | 'en'
  readonly url: string | null
  readonly publishedOn: string | null
  /** Whether a feed brought it. */
  readonly byFeed: boolean
}

interface Page {
  readonly number: number
  readonly size: number
}

/** French text searched with French word forms, English with English ones. */
const languages = ['fr', 'en'] as const
const dictionary = { fr: sql.raw(`'french'::regconfig`), en: sql.raw(`'english'::regconfig`) } as const

/** `search` holds the words as written and without accents, endings taken off by the text's language (migration 0004). */
const wanted = (language: 'fr' | 'en', words: string): SQL =>
  sql.join(
    searchVariants(words).map(
      variant => sql`websearch_to_tsquery(${dictionary[language]}, ${variant}::text)`,
    ),
    sql` || `,
  )

function matching({ words, source }: ReferenceFilter): SQL {
  const ofSource = source === null ? sql`true` : sql`r.source = ${source}::reference_source`
  if (words === null) return ofSource
  const found = languages.map(
    language => sql`(r.language = ${sql.raw(`'${language}'`)} and r.search @@ (${wanted(language, words)}))`,
  )
  return sql`${ofSource} and (${sql.join(found, sql` or `)})`
}

/** The reference texts of a search, newest first, and how many there are in all. */
export async function searchReferences(
  scope: ReadScope,
  filter: ReferenceFilter,
  { number, size }: Page,
): Promise<{ rows: ReferenceRow[]; total: number }> {
  const from = sql`from reference_text r where r.organization_id = ${scope.organizationId} and ${matching(filter)}`
  const [counted, rows] = await Promise.all([
    readRows<{ total: number }>(scope, sql`select count(*)::integer as total ${from}`),
    readRows<Record<string, unknown> & ReferenceRow>(
      scope,
      sql`select r.id, r.source, r.title, left(r.body, 600) as body, r.language, r.url, r.published_on::text as "publishedOn",
        r.feed_id is not null as "byFeed"
        ${from} order by coalesce(r.published_on, r.created_at::date) desc, r.id limit ${size} offset ${(number - 1) * size}`,
    ),
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}

/** How many texts there are of each source. */
export async function countReferences(scope: ReadScope): Promise<Record<ReferenceSource, number>> {
  const rows = await readRows<{ source: ReferenceSource; count: number }>(
    scope,
    sql`select source, count(*)::integer as count from reference_text where organization_id = ${scope.organizationId} group by source`,
  )
  const of = (source: ReferenceSource) => rows.find(row => row.source === source)?.count ?? 0
  return { employer: of('employer'), sector: of('sector'), competitor: of('competitor') }
}

export interface Reference extends ReferenceRow {
  readonly version: number
}

/** One text in full; null where there is none. */
export async function findReference(scope: ReadScope, id: string): Promise<Reference | null> {
  const [row] = await readRows<Record<string, unknown> & Reference>(
    scope,
    sql`select r.id, r.source, r.title, r.body, r.language, r.url, r.published_on::text as "publishedOn",
      r.feed_id is not null as "byFeed", r.version
      from reference_text r where r.organization_id = ${scope.organizationId} and r.id = ${id}::uuid`,
  )
  return row ?? null
}
