import { Pager } from '@/components/ui/pager'
import { ScrollArea } from '@/components/ui/scroll-area'
import { engagementRate } from '@/lib/content/domain/figures'
import type { ResultsView } from '@/lib/content/load-results'
import { resultsAddress } from './results-address'
import { nameOf, type ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly view: ResultsView
}

type Sort = 'date' | 'impressions' | 'engagement' | 'originality'

/** The posts themselves, a page at a time; each opens what it started. */
export function ResultList({ words, view }: Props) {
  const { t, write } = words
  const several = view.authors.length > 1
  return (
    <section className="card rows-card">
      <div className="rows-head">
        <h2>{t('posts')}</h2>
      </div>
      <ScrollArea label={t('posts')}>
        <table className="rows">
          <thead>
            <tr>
              <Heading words={words} view={view} sort="date" />
              {several && <th scope="col">{t('column.author')}</th>}
              <th scope="col">{t('column.post')}</th>
              <th scope="col">{t('column.kind')}</th>
              <Heading words={words} view={view} sort="impressions" />
              <Heading words={words} view={view} sort="engagement" />
              <Heading words={words} view={view} sort="originality" />
            </tr>
          </thead>
          <tbody>
            {view.posts.map(post => (
              <tr key={post.id}>
                <td className="nowrap">{write.moment(post.at)}</td>
                {several && <td className="nowrap">{post.author}</td>}
                <td className="rows-text">
                  <a className="clamp" href={`/content/results/${post.id}`}>
                    {post.body}
                  </a>
                </td>
                <td className="nowrap text-muted">
                  {nameOf(words, 'voice', post.voice)}, {nameOf(words, 'intent', post.intent)}
                </td>
                <td className="num">{write.count(post.impressions)}</td>
                <td className="num">
                  {write.rate(
                    post.impressions === null
                      ? null
                      : engagementRate(post.engagements ?? 0, post.impressions).value,
                  )}
                </td>
                <td className="num">{write.rate(post.originality)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <ResultPager words={words} view={view} />
    </section>
  )
}

function Heading({ words: { t }, view, sort }: Props & { sort: Sort }) {
  const current = (view.search.sort ?? 'date') === sort
  return (
    <th
      scope="col"
      className={sort === 'date' ? undefined : 'num'}
      aria-sort={current ? 'descending' : undefined}
    >
      <a href={resultsAddress(view.search, { sort })} title={t('sortBy', { column: t(`column.${sort}`) })}>
        {t(`column.${sort}`)}
        {current && <span aria-hidden="true"> ↓</span>}
      </a>
    </th>
  )
}

function ResultPager({ words: { t }, view: { page, search } }: Props) {
  return (
    <Pager
      label={t('pages')}
      previous={t('previous')}
      next={t('next')}
      at={t('pageOf', { page: page.number, pages: page.pages })}
      page={page.number}
      pages={page.pages}
      to={number => resultsAddress(search, { page: String(number) })}
    />
  )
}
