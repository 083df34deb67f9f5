import { newId } from '@/db/id'
import type { ReadScope } from '@/db/scoped'
import { renewCalendarFeed, revokeCalendarFeed } from '@/lib/content/mutations/calendar-feed'
import { addFeed, refreshFeed, removeFeed } from '@/lib/content/mutations/feed'
import { failFeed, keepFetched, wakeFeedWorkers } from '@/lib/content/mutations/feed-work'
import { addReference, editReference, removeReference } from '@/lib/content/mutations/reference'
import { setNorms } from '@/lib/content/mutations/set-norms'
import { findOwnCalendarFeed, listOwnPlan } from '@/lib/content/queries/find-calendar-feed'
import { findFeed } from '@/lib/content/queries/find-feed'
import { findContentNorms } from '@/lib/content/queries/find-norms'
import { listBrandSeats, sumBrands } from '@/lib/content/queries/list-brands'
import { listFeeds } from '@/lib/content/queries/list-feeds'
import {
  findOwnPicture,
  listOwnAccountDays,
  listOwnActivity,
  listOwnExport,
} from '@/lib/content/queries/list-own-export'
import { listEchoingPosts, listReferenceEchoes } from '@/lib/content/queries/list-reference-echoes'
import { findResultRange, listResultAuthors } from '@/lib/content/queries/list-result-authors'
import { findResult, listResults } from '@/lib/content/queries/list-results'
import { listSnapshots } from '@/lib/content/queries/list-snapshots'
import { listStarted } from '@/lib/content/queries/list-started'
import { countReferences, findReference, searchReferences } from '@/lib/content/queries/search-references'
import type { AuthorFilter } from '@/lib/content/queries/seen-posts'
import { sumResults } from '@/lib/content/queries/sum-results'
import { eventSpan } from './factories-rows'
import type { Aim, TwoTenantCase, TwoTenantCases } from './two-tenants'
import type { Attack } from './two-tenants-actions'

const queries = 'lib/content/queries'
const mutations = 'lib/content/mutations'
const page = { number: 1, size: 500 }
const version = 1

const filtersOf = ({ tenant, seat }: Aim): AuthorFilter[] => [
  { kind: 'all' },
  { kind: 'member', id: tenant.members[seat] },
  ...Object.values(tenant.teams).map(id => ({ kind: 'team', id }) as const),
]

const perFilter = (read: (scope: ReadScope, filter: AuthorFilter) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  call: (scope, aim) => Promise.all(filtersOf(aim).map(filter => read(scope, filter))),
})

/** A read about one post: published, or its author's alone. */
const ofPost = (read: (scope: ReadScope, id: string) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  call: async (scope, { tenant, seat }) => {
    const { post, draft } = tenant.rows[seat]
    return [await read(scope, post), await read(scope, draft)]
  },
})

/** A read about a row of the whole organization, by an id that is none of this one's. */
const ofRow = (read: (scope: ReadScope, id: string) => Promise<unknown>): TwoTenantCase => ({
  kind: 'read',
  call: (scope, { tenant, seat }) => read(scope, tenant.members[seat]),
})

const part = (of: string): TwoTenantCase => ({ kind: 'part', of })

/** How the attack reads the library, what came of posts, the portfolio, and what is one's own. */
export const libraryQueryCases: TwoTenantCases = {
  [`${queries}/seen-posts.ts#seenPosts`]: part(`${queries}/sum-results.ts#sumResults`),
  [`${queries}/started-counts.ts#startedCounts`]: part(`${queries}/sum-results.ts#sumResults`),
  [`${queries}/sum-results.ts#sumResults`]: perFilter((scope, filter) =>
    sumResults(scope, eventSpan, filter),
  ),
  [`${queries}/list-results.ts#listResults`]: perFilter((scope, filter) =>
    listResults(scope, eventSpan, filter, { sort: 'date', ...page }),
  ),
  [`${queries}/list-results.ts#findResult`]: ofPost(findResult),
  [`${queries}/list-result-authors.ts#listResultAuthors`]: { kind: 'read', call: listResultAuthors },
  [`${queries}/list-result-authors.ts#findResultRange`]: { kind: 'read', call: findResultRange },
  [`${queries}/list-snapshots.ts#listSnapshots`]: ofPost(listSnapshots),
  [`${queries}/list-started.ts#listStarted`]: ofPost(listStarted),
  [`${queries}/list-brands.ts#listBrandSeats`]: {
    kind: 'read',
    permission: 'portfolio:read',
    call: scope => listBrandSeats(scope, eventSpan),
  },
  [`${queries}/list-brands.ts#sumBrands`]: {
    kind: 'read',
    permission: 'portfolio:read',
    call: scope => sumBrands(scope, eventSpan, eventSpan),
  },
  [`${queries}/find-norms.ts#findContentNorms`]: { kind: 'read', call: findContentNorms },
  [`${queries}/find-feed.ts#findFeed`]: ofRow(findFeed),
  [`${queries}/list-feeds.ts#listFeeds`]: { kind: 'read', call: listFeeds },
  [`${queries}/search-references.ts#searchReferences`]: {
    kind: 'read',
    call: async scope => [
      await searchReferences(scope, { words: null, source: null }, page),
      await searchReferences(scope, { words: 'here there open', source: 'employer' }, page),
    ],
  },
  [`${queries}/search-references.ts#countReferences`]: { kind: 'read', call: countReferences },
  [`${queries}/search-references.ts#findReference`]: ofRow(findReference),
  [`${queries}/list-reference-echoes.ts#listReferenceEchoes`]: ofRow((scope, id) =>
    listReferenceEchoes(scope, [id]),
  ),
  [`${queries}/list-reference-echoes.ts#listEchoingPosts`]: ofRow(listEchoingPosts),
  [`${queries}/find-calendar-feed.ts#findOwnCalendarFeed`]: { kind: 'read', call: findOwnCalendarFeed },
  [`${queries}/find-calendar-feed.ts#listOwnPlan`]: { kind: 'read', call: listOwnPlan },
  [`${queries}/list-own-export.ts#listOwnExport`]: {
    kind: 'read',
    call: scope => listOwnExport(scope, null, 500),
  },
  [`${queries}/list-own-export.ts#findOwnPicture`]: ofPost(findOwnPicture),
  [`${queries}/list-own-export.ts#listOwnActivity`]: { kind: 'read', call: listOwnActivity },
  [`${queries}/list-own-export.ts#listOwnAccountDays`]: { kind: 'read', call: listOwnAccountDays },
}

const text = {
  source: 'employer',
  title: 'x',
  body: 'x',
  language: 'fr',
  url: null,
  publishedOn: null,
} as const

/** A row of the whole organization, by an id of the one aimed at: there is none of that id here. */
const ofHouse = (
  call: (scope: Parameters<typeof removeFeed>[0], id: string) => Promise<unknown>,
): TwoTenantCase => ({
  kind: 'write',
  permission: 'reference:manage',
  ofMember: false,
  call: (scope, { tenant, seat }) => call(scope, tenant.members[seat]),
})

/** How the attack changes them. */
export const libraryMutationCases: TwoTenantCases = {
  [`${mutations}/reference.ts#addReference`]: { kind: 'own', call: scope => addReference(scope, text) },
  [`${mutations}/reference.ts#editReference`]: ofHouse((scope, id) =>
    editReference(scope, { id, version, ...text }),
  ),
  [`${mutations}/reference.ts#removeReference`]: ofHouse((scope, id) =>
    removeReference(scope, { id, version }),
  ),
  [`${mutations}/feed.ts#addFeed`]: {
    kind: 'own',
    call: scope => addFeed(scope, { source: 'employer', url: `https://${newId()}.example/` }),
  },
  [`${mutations}/feed.ts#refreshFeed`]: ofHouse((scope, id) => refreshFeed(scope, { id, version })),
  [`${mutations}/feed.ts#removeFeed`]: ofHouse((scope, id) => removeFeed(scope, { id, version })),
  [`${mutations}/feed-work.ts#wakeFeedWorkers`]: { kind: 'own', call: wakeFeedWorkers },
  [`${mutations}/feed-work.ts#keepFetched`]: {
    kind: 'own',
    call: (scope, { tenant, seat }) => keepFetched(scope, tenant.members[seat], null),
  },
  [`${mutations}/feed-work.ts#failFeed`]: {
    kind: 'own',
    call: (scope, { tenant, seat }) => failFeed(scope, tenant.members[seat], 'status'),
  },
  [`${mutations}/set-norms.ts#setNorms`]: {
    kind: 'own',
    call: scope =>
      setNorms(scope, {
        version,
        ownVoiceLeast: 60,
        employerVoiceMost: 20,
        ranking: true,
        authorFirstHours: 1,
      }),
  },
  [`${mutations}/calendar-feed.ts#renewCalendarFeed`]: { kind: 'own', call: renewCalendarFeed },
  [`${mutations}/calendar-feed.ts#revokeCalendarFeed`]: { kind: 'own', call: revokeCalendarFeed },
}

const ID = '00000000-0000-7000-8000-000000000000'
const row = { id: ID, version: '1' }
const keepers = { may: 'marketing', mayNot: 'salesperson' } as const
const ofNobody = (fields: Readonly<Record<string, string>> = {}) => ({
  fields: { ...row, ...fields },
  refused: 'not_found',
})
const everybody = { may: 'salesperson', mayNot: null, foreign: null } as const

export const libraryActionCases: Readonly<Record<string, Attack>> = {
  'reference/add': { ...keepers, foreign: null },
  'reference/edit': {
    ...keepers,
    foreign: ofNobody({ source: 'employer', title: 'x', body: 'x', language: 'fr' }),
  },
  'reference/remove': { ...keepers, foreign: ofNobody() },
  'feed/add': { ...keepers, foreign: null },
  'feed/refresh': { ...keepers, foreign: ofNobody() },
  'feed/remove': { ...keepers, foreign: ofNobody() },
  'organization/set-content-norms': { may: 'admin', mayNot: 'marketing', foreign: null },
  'calendar-feed/renew': everybody,
  'calendar-feed/revoke': everybody,
}

export const libraryRouteCases: Readonly<Record<string, Attack>> = {
  'GET /api/content/mine': everybody,
}
