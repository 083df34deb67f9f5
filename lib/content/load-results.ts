import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { dayIn } from '@/lib/calendar/domain/plain-date'
import { type Period, periodOf } from '@/lib/overview/domain/period'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { intents, networks, voices } from './domain/networks'
import {
  type Comparison,
  type CountedGroup,
  compare,
  groupOf,
  type OriginalityFindings,
  originalityFindings,
  type ResultGroup,
} from './domain/results'
import { type ResultSearch, resultSearch } from './inputs'
import { findOwnCalendarFeed } from './queries/find-calendar-feed'
import { findContentNorms } from './queries/find-norms'
import { findResultRange, listResultAuthors, type ResultAuthor } from './queries/list-result-authors'
import { listResults, type PostResult } from './queries/list-results'
import type { AuthorFilter } from './queries/seen-posts'
import { type Dimension, type ResultSums, sumResults } from './queries/sum-results'

export type ComparedBy = 'voice' | 'intent' | 'network' | 'weekday' | 'hour'

export interface ResultsView {
  readonly scope: Scope
  readonly period: Period
  readonly search: ResultSearch
  readonly authors: readonly ResultAuthor[]
  readonly total: ResultGroup
  /** A group for each week of the period; null where nothing was published. */
  readonly weeks: readonly (ResultGroup | null)[]
  readonly by: Readonly<Record<ComparedBy, Comparison>>
  readonly bands: readonly ResultGroup[]
  readonly findings: OriginalityFindings
  /** Null where there is but one. */
  readonly people: { readonly authors: readonly ResultGroup[]; readonly teams: readonly ResultGroup[] } | null
  readonly posts: readonly PostResult[]
  readonly page: { readonly number: number; readonly pages: number }
  readonly ranking: boolean
  /** Whether the reader sees signals and meetings at all. */
  readonly signals: boolean
  readonly authorFirstHours: number
  /** When the reader's private calendar address was made; null without one. */
  readonly calendarSince: Date | null
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

const pageSize = 25
const empty: CountedGroup = {
  key: '',
  name: null,
  published: 0,
  posts: 0,
  impressions: 0,
  engagements: 0,
  impressionsSquared: 0,
  engagementsSquared: 0,
  product: 0,
  originalitySum: 0,
  original: 0,
  withSignal: 0,
  withMeeting: 0,
}

/** What came of the posts the reader may see: his own, his team's, everyone's. */
export async function loadResults(raw: RawSearch): Promise<ResultsView> {
  const scope = await requireScope('content:read')
  const search = resultSearch.parse(raw)
  const today = dayIn(scope.timeZone, new Date())
  return inScope(scope, async open => {
    const range = search.period === 'all' ? await findResultRange(open) : null
    const period = periodOf(
      search.period === undefined ? { ...search, period: '26w' } : search,
      today,
      scope.weekStart,
      range,
    )
    const filter = filterOf(search)
    const number = search.page ?? 1
    const [sums, authors, posts, norms, calendarSince] = await Promise.all([
      sumResults(open, period, filter),
      listResultAuthors(open),
      listResults(open, period, filter, { sort: search.sort ?? 'date', number, size: pageSize }),
      findContentNorms(open),
      findOwnCalendarFeed(open),
    ])
    const of = (dimension: Dimension): ResultSums[] =>
      sums.filter(sum => sum.dimension === dimension && sum.key !== '')
    const total = groupOf(sums.find(({ dimension }) => dimension === 'all') ?? empty)
    const named = (groups: readonly ResultSums[]) => peopleOf(groups, norms.ranking)
    const weekly = new Map(of('week').map(sum => [sum.key, groupOf(sum)]))
    return {
      scope,
      period,
      search,
      authors,
      total,
      weeks: period.weeks.map(week => weekly.get(week) ?? null),
      by: {
        voice: compare(of('voice'), voices),
        intent: compare(of('intent'), intents),
        network: compare(of('network'), networks),
        weekday: compare(of('weekday'), null),
        hour: compare(of('hour'), null),
      },
      bands: compare(of('band'), null).groups,
      findings: originalityFindings(of('half')),
      people: authors.length > 1 ? { authors: named(of('author')), teams: named(of('team')) } : null,
      posts,
      page: { number, pages: Math.max(1, Math.ceil(total.published / pageSize)) },
      ranking: norms.ranking,
      signals: can(scope.role, 'signal:read'),
      authorFirstHours: norms.authorFirstHours,
      calendarSince,
    }
  })
}

function filterOf({ who }: ResultSearch): AuthorFilter {
  const [kind, id] = who?.split(':') ?? []
  if (id === undefined) return { kind: 'all' }
  return kind === 'team' ? { kind, id } : { kind: 'member', id }
}

/** By name; the best received first only where the organization ranks. */
const peopleOf = (groups: readonly ResultSums[], ranking: boolean): ResultGroup[] =>
  groups
    .map(groupOf)
    .sort(
      (left, right) =>
        (ranking ? (right.engagement ?? -1) - (left.engagement ?? -1) : 0) ||
        (left.name ?? '').localeCompare(right.name ?? '', 'fr'),
    )
