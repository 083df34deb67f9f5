import { Chart } from '@/components/charts/chart'
import type { Tone, WaterfallStep } from '@/components/charts/domain/spec'
import { type ForecastList, forecastLists, writeForecastSearch } from '@/lib/pipeline/domain/forecast-search'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import { type ForecastWords, partOf } from './forecast-words'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

const tones: Readonly<Record<ForecastList, Tone>> = {
  won: 'handshake',
  commit: 'warm',
  most_likely: 'warm',
  best_case: 'warm',
  open: 'cold',
  undated: 'muted',
}

/** From what is won to what would be, were everything won, beside the target. */
export function ForecastPicture({ words: { t, scope }, view }: Props) {
  const { amounts } = scope
  const measured = (list: ForecastList) => {
    const { count, amountCents } = partOf(view, list)
    return amounts ? amountCents : count
  }
  const steps = forecastLists
    .filter(list => list !== 'undated')
    .map(
      (list): WaterfallStep => ({
        label: t(`group.${list}`),
        value: measured(list),
        role: list === 'won' ? 'level' : 'change',
        tone: tones[list],
      }),
    )
  if (view.targetCents !== null)
    steps.push({ label: t('group.target'), value: view.targetCents, role: 'level', tone: 'ink' })
  return (
    <article className="card picture">
      <Chart
        level={2}
        spec={{
          kind: 'waterfall',
          id: 'forecast',
          title: t('picture.title'),
          description: t('picture.text'),
          locale: scope.language,
          ...(amounts ? { format: 'money', currency: scope.currency } : { format: 'count' }),
          steps,
        }}
      />
    </article>
  )
}

/** The categories as figures, each of which opens its deals. */
export function ForecastTable({ words: { t, write, scope }, view }: Props) {
  const { search } = view
  return (
    <section className="card rows-card" aria-labelledby="forecast-groups">
      <div className="rows-head">
        <h2 id="forecast-groups">{t('groups')}</h2>
      </div>
      <div className="rows-scroll">
        <table className="rows forecast">
          <thead>
            <tr>
              <th scope="col">{t('column.group')}</th>
              <th scope="col" className="num">
                {t('column.deals')}
              </th>
              {scope.amounts && (
                <th scope="col" className="num">
                  {t('column.value')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {forecastLists.map(list => {
              const { count, amountCents } = partOf(view, list)
              return (
                <tr key={list} aria-current={search.list === list || undefined}>
                  <th scope="row">
                    {count === 0 ? (
                      t(`group.${list}`)
                    ) : (
                      <a
                        className="forecast-link"
                        href={`/pipeline/forecast${writeForecastSearch(search, { list })}#deals`}
                      >
                        {t(`group.${list}`)}
                      </a>
                    )}
                    <span className="forecast-about">{t(`about.${list}`)}</span>
                  </th>
                  <td className="num">{write.count(count)}</td>
                  {scope.amounts && <td className="num">{write.money(amountCents)}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
