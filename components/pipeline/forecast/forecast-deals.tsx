import type { Route } from 'next'
import Link from 'next/link'
import { writeForecastSearch } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { type ForecastWords, partOf } from './forecast-words'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

const pageSize = 50

/** The deals behind one category, a page at a time, and whether their owner or their stage put them there. */
export function ForecastDeals({ words: { t, write, stage, scope }, view }: Props) {
  const { search, deals, today } = view
  const { list, page } = search
  if (list === null) return null
  const { count } = partOf(view, list)
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const to = (number: number) => `${writeForecastSearch(search, { page: number })}#deals`
  return (
    <section className="card rows-card" id="deals" aria-labelledby="forecast-deals">
      <div className="rows-head">
        <h2 id="forecast-deals">{t('deals.title', { group: t(`group.${list}`), count })}</h2>
        <a className="link" href={`/pipeline/forecast${writeForecastSearch(search, { list: null })}`}>
          {t('deals.close')}
        </a>
      </div>
      {count === 0 && <p className="rows-empty">{t('deals.none')}</p>}
      <div className="rows-scroll" hidden={count === 0}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('column.opportunity')}</th>
              <th scope="col">{t('column.owner')}</th>
              <th scope="col">{t('column.stage')}</th>
              {scope.amounts && (
                <th scope="col" className="num">
                  {t('column.value')}
                </th>
              )}
              <th scope="col">{t(list === 'won' ? 'column.closed' : 'column.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {deals.map(deal => {
              const day = list === 'won' ? deal.closedOn : deal.expectedCloseOn
              return (
                <tr key={deal.id}>
                  <td className="rows-text">
                    <Link
                      className="font-medium underline-offset-2 hover:underline"
                      href={`/pipeline/${deal.id}` as Route}
                    >
                      {deal.name}
                    </Link>
                    {deal.company !== null && <span className="block text-muted">{deal.company}</span>}
                  </td>
                  <td className="nowrap">{deal.memberName}</td>
                  <td className="nowrap">
                    {stage(deal.stageKey, deal.stageName)}{' '}
                    {list !== 'won' && deal.word !== null && <span className="chip">{t('deals.word')}</span>}
                  </td>
                  {scope.amounts && <td className="num">{write.money(deal.amountCents)}</td>}
                  <td className="nowrap">
                    {day === null ? '–' : write.day(day, true)}{' '}
                    {list !== 'won' && day !== null && day < today && (
                      <span className="chip chip-alert">{t('deals.late')}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav className="pager" aria-label={t('pages')}>
          {page > 1 && (
            <a className="link" rel="prev" href={to(page - 1)}>
              {t('previous')}
            </a>
          )}
          <span>{t('pageOf', { page, pages })}</span>
          {page < pages && (
            <a className="link" rel="next" href={to(page + 1)}>
              {t('next')}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}
