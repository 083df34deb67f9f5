import { writeForecastSearch } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { DealCell } from '../deal-cell'
import { RowsBehind } from '../rows-behind'
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
  return (
    <RowsBehind
      id="deals"
      title={t('deals.title', { group: t(`group.${list}`), count })}
      close={{
        href: `/pipeline/forecast${writeForecastSearch(search, { list: null })}`,
        label: t('deals.close'),
      }}
      none={count === 0 ? t('deals.none') : null}
      head={
        <>
          <th scope="col">{t('column.opportunity')}</th>
          <th scope="col">{t('column.owner')}</th>
          <th scope="col">{t('column.stage')}</th>
          {scope.amounts && (
            <th scope="col" className="num">
              {t('column.value')}
            </th>
          )}
          <th scope="col">{t(list === 'won' ? 'column.closed' : 'column.expected')}</th>
        </>
      }
      rows={deals.map(deal => {
        const day = list === 'won' ? deal.closedOn : deal.expectedCloseOn
        return (
          <tr key={deal.id}>
            <DealCell deal={deal} />
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
      page={page}
      pages={Math.ceil(count / pageSize)}
      to={number => writeForecastSearch(search, { page: number })}
    />
  )
}
