import type { Scope } from '@/db/scope'
import { inScope } from '@/db/scoped'
import { addDays, dayIn, daysBetween } from '@/lib/calendar/domain/plain-date'
import { type Period, periodOf } from '@/lib/overview/domain/period'
import { requireScope } from '@/lib/platform/access/current-scope'
import { can } from '@/lib/platform/access/permissions'
import { type BrandCounts, orderBrands, type Portfolio, portfolioOf } from './domain/brands'
import { type ResultSearch, resultSearch } from './inputs'
import { type ContentNorms, findContentNorms } from './queries/find-norms'
import { type BrandSums, listBrandSeats, sumBrands } from './queries/list-brands'
import { listMixCounts } from './queries/list-mix-counts'

export interface PortfolioView extends Portfolio {
  readonly scope: Scope
  readonly period: Period
  readonly search: ResultSearch
  readonly norms: ContentNorms
  /** Whether the reader may change the norms. */
  readonly settles: boolean
}

type RawSearch = Readonly<Record<string, string | string[] | undefined>>

const mixDays = 56

/** The portfolio of the personal brands the reader cares for. */
export async function loadPortfolio(raw: RawSearch): Promise<PortfolioView> {
  const scope = await requireScope('portfolio:read')
  const search = resultSearch.parse(raw)
  const now = new Date()
  const today = dayIn(scope.timeZone, now)
  const period = periodOf(
    { period: search.period === 'all' ? '52w' : search.period },
    today,
    scope.weekStart,
    null,
  )
  return inScope(scope, async open => {
    const mixFrom = new Date(now.getTime() - mixDays * 86_400_000)
    const [seats, sums, mix, norms] = await Promise.all([
      listBrandSeats(open, period),
      sumBrands(open, period, period.previous),
      listMixCounts(open, { from: mixFrom, to: now }),
      findContentNorms(open),
    ])
    const counts = seats.map(({ lastPostOn, ...seat }): BrandCounts => {
      const own = sums.filter(({ memberId }) => memberId === seat.id)
      const whole = (current: boolean) => own.find(one => one.week === null && one.current === current)
      const [here, before] = [whole(true), whole(false)]
      return {
        ...seat,
        posts: here?.posts ?? 0,
        measured: here?.measured ?? 0,
        impressions: here?.impressions ?? 0,
        engagements: here?.engagements ?? 0,
        originalitySum: here?.originalitySum ?? 0,
        original: here?.original ?? 0,
        originalitySumBefore: before?.originalitySum ?? 0,
        originalBefore: before?.original ?? 0,
        silentDays: lastPostOn === null ? null : Math.max(0, daysBetween(lastPostOn, today)),
        mix: mix.filter(({ memberId }) => memberId === seat.id),
        weekly: spellsOf(own, period),
      }
    })
    const portfolio = portfolioOf(counts, norms)
    return {
      ...portfolio,
      brands: orderBrands(portfolio.brands, norms.ranking),
      scope,
      period,
      search,
      norms,
      settles: can(scope.role, 'organization:manage'),
    }
  })
}

/** Mean originality by spells of two weeks: few write more than a post or two a week. */
function spellsOf(own: readonly BrandSums[], { from, to }: Period): (number | null)[] {
  const spells: (number | null)[] = []
  for (let start = from; start <= to; start = addDays(start, 14)) {
    const end = addDays(start, 14)
    const within = own.filter(({ week }) => week !== null && week >= start && week < end)
    const count = within.reduce((sum, { original }) => sum + original, 0)
    const total = within.reduce((sum, { originalitySum }) => sum + originalitySum, 0)
    spells.push(count === 0 ? null : total / count)
  }
  return spells
}
