import { isStale } from '@/lib/pipeline/domain/forecast'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import type { ForecastWords } from './forecast-words'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

/** What leaders said, week by week, beside what came since; the last word is flagged once its week is over. */
export function ForecastSubmissions({ words: { t, write, scope }, view }: Props) {
  const { submissions, thisWeek, closed, search, quarter, today } = view
  const over = quarter.to < today
  // What came is known for the people the screen is about, not for somebody else's « all ».
  const comparable = (people: string, memberId: string) =>
    people === (search.people ?? 'all') && (people !== 'all' || memberId === scope.memberId)
  return (
    <section className="card rows-card" aria-labelledby="forecast-said">
      <div className="rows-head">
        <h2 id="forecast-said">{t('said.title')}</h2>
      </div>
      {submissions.length === 0 ? (
        <p className="rows-empty">{t('said.none')}</p>
      ) : (
        <div className="rows-scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('column.week')}</th>
                <th scope="col">{t('column.who')}</th>
                {(['commit', 'most_likely', 'best_case'] as const).map(group => (
                  <th key={group} scope="col" className="num">
                    {t(`group.${group}`)}
                  </th>
                ))}
                <th scope="col" className="num">
                  {t('column.wonThen')}
                </th>
                <th scope="col" className="num">
                  {t(over ? 'column.came' : 'column.soFar')}
                </th>
                <th scope="col">{t('column.note')}</th>
              </tr>
            </thead>
            <tbody>
              {submissions.map(one => (
                <tr key={one.id}>
                  <td className="nowrap">
                    {write.day(one.weekStartsOn)}{' '}
                    {one.latest && !over && isStale(one.weekStartsOn, thisWeek) && (
                      <span className="chip chip-alert">{t('said.stale')}</span>
                    )}
                  </td>
                  <td>
                    {one.memberName}
                    <span className="block text-muted">{one.peopleName ?? t('said.all')}</span>
                  </td>
                  <td className="num">{write.money(one.commitCents)}</td>
                  <td className="num">{write.money(one.mostLikelyCents)}</td>
                  <td className="num">{write.money(one.bestCaseCents)}</td>
                  <td className="num">{write.money(one.wonCents)}</td>
                  <td className="num">
                    {comparable(one.people, one.memberId) ? (
                      <>
                        {write.money(closed.wonCents)}
                        {one.mostLikelyCents !== null && one.mostLikelyCents > 0 && (
                          <span className="block text-muted">
                            {t('said.share', { share: write.rate(closed.wonCents / one.mostLikelyCents) })}
                          </span>
                        )}
                      </>
                    ) : (
                      '–'
                    )}
                  </td>
                  <td className="rows-text text-muted">{one.note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
