import { sql } from 'drizzle-orm'
import type { MemberId } from '@/db/id'
import type { ReadScope } from '@/db/scoped'
import { hashesOf, type Passage, sharedPassages } from '../domain/echo'

/** The text a draft echoes most. */
export interface Nearest {
  readonly kind: 'reference' | 'post'
  readonly id: string
  /** The title of a reference text; null for a post. */
  readonly title: string | null
  /** Whose reference text it is, by source; null for a post. */
  readonly source: 'employer' | 'sector' | 'competitor' | null
  /** Who wrote the post; null for a reference text, and where the scope shows no names. */
  readonly author: string | null
  readonly body: string
}

export interface Echo {
  /** Null for a text of fewer than five words. */
  readonly echo: number | null
  readonly nearest: Nearest | null
  /** The shared passages, in UTF-16 units of each text. */
  readonly own: readonly Passage[]
  readonly other: readonly Passage[]
}

export interface NearestId {
  readonly kind: 'reference' | 'post'
  readonly id: string
  /** How many different shingles it shares. */
  readonly shared: number
}

/** The text that shares most of these shingles, among reference texts and what colleagues published in the 90 days before. */
export async function findNearest(
  scope: ReadScope,
  hashes: readonly bigint[],
  author: MemberId,
  moment: Date,
): Promise<NearestId | null> {
  if (hashes.length === 0) return null
  const [row] = await scope.db.execute<{ kind: 'reference' | 'post'; id: string; shared: number }>(sql`
    select kind, id, shared from echo_nearest(${`{${hashes.join(',')}}`}::bigint[], ${author}::uuid, ${moment.toISOString()}::timestamptz)
    limit 1`)
  return row ?? null
}

/** How much a text of an author repeats of what stands already, and where. */
export async function measureEcho(
  scope: ReadScope,
  text: string,
  author: MemberId,
  moment: Date,
): Promise<Echo> {
  const hashes = hashesOf(text)
  const none = { nearest: null, own: [], other: [] }
  if (hashes.length === 0) return { echo: null, ...none }
  const found = await findNearest(scope, hashes, author, moment)
  if (found === null) return { echo: 0, ...none }
  const nearest =
    found.kind === 'reference' ? await findReference(scope, found.id) : await findPost(scope, found.id)
  if (nearest === null) return { echo: 0, ...none }
  return { echo: found.shared / hashes.length, nearest, ...sharedPassages(text, nearest.body) }
}

async function findReference(scope: ReadScope, id: string): Promise<Nearest | null> {
  const [row] = await scope.db.execute<{
    title: string
    source: 'employer' | 'sector' | 'competitor'
    body: string
  }>(sql`
    select title, source, body from reference_text where organization_id = ${scope.organizationId} and id = ${id}`)
  return row === undefined
    ? null
    : { kind: 'reference', id, title: row.title, source: row.source, author: null, body: row.body }
}

async function findPost(scope: ReadScope, id: string): Promise<Nearest | null> {
  const [row] = await scope.db.execute<{ body: string | null; member_id: string; name: string }>(sql`
    select p.body, p.member_id, m.name from published_text(${id}) p
    join member m on m.organization_id = ${scope.organizationId} and m.id = p.member_id`)
  if (row === undefined || row.body === null) return null
  const named =
    scope.contentMembers === 'everyone' || scope.contentMembers.some(member => member === row.member_id)
  return { kind: 'post', id, title: null, source: null, author: named ? row.name : null, body: row.body }
}
