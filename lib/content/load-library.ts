import { z } from 'zod'
import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { type LibrarySearch, librarySearch } from './inputs'
import { type FeedRow, listFeeds } from './queries/list-feeds'
import {
  type EchoingPost,
  listEchoingPosts,
  listReferenceEchoes,
  type ReferenceEcho,
} from './queries/list-reference-echoes'
import {
  countReferences,
  findReference,
  type Reference,
  type ReferenceRow,
  type ReferenceSource,
  searchReferences,
} from './queries/search-references'

export interface LibraryView {
  readonly scope: Scope
  readonly search: LibrarySearch
  readonly texts: readonly (ReferenceRow & { readonly echo: ReferenceEcho | null })[]
  readonly total: number
  readonly counts: Readonly<Record<ReferenceSource, number>>
  readonly page: { readonly number: number; readonly pages: number }
  readonly feeds: readonly FeedRow[]
  /** Whether the reader may add and change texts. */
  readonly manages: boolean
  readonly imports: boolean
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

const pageSize = 20

/** The library of reference texts, searched. */
export async function loadLibrary(raw: RawSearch): Promise<LibraryView> {
  const scope = await requireScope('content:read')
  const search = librarySearch.parse(raw)
  const number = search.page ?? 1
  return inScope(scope, async open => {
    const filter = { words: search.q ?? null, source: search.source ?? null }
    const [{ rows, total }, counts, feeds] = await Promise.all([
      searchReferences(open, filter, { number, size: pageSize }),
      countReferences(open),
      listFeeds(open),
    ])
    const ids = rows.map(({ id }) => id)
    const echoes = ids.length === 0 ? [] : await listReferenceEchoes(open, ids)
    return {
      scope,
      search,
      texts: rows.map(row => ({
        ...row,
        echo: echoes.find(({ referenceId }) => referenceId === row.id) ?? null,
      })),
      total,
      counts,
      page: { number, pages: Math.max(1, Math.ceil(total / pageSize)) },
      feeds,
      manages: can(scope.role, 'reference:manage'),
      imports: can(scope.role, 'import:run') && can(scope.role, 'reference:manage'),
    }
  })
}

export interface ReferenceView {
  readonly scope: Scope
  readonly reference: Reference
  readonly echoes: readonly EchoingPost[]
  readonly manages: boolean
}

/** One reference text in full, and the posts that echo it; null where there is none. */
export async function loadReference(id: string): Promise<ReferenceView | null> {
  const scope = await requireScope('content:read')
  if (!z.uuid().safeParse(id).success) return null
  return inScope(scope, async open => {
    const [reference, echoes] = await Promise.all([findReference(open, id), listEchoingPosts(open, id)])
    return reference === null
      ? null
      : { scope, reference, echoes, manages: can(scope.role, 'reference:manage') }
  })
}
