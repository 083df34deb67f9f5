import { enoughAttempts } from '@/lib/evidence/domain/wilson'
import { cohortsOf, type FunnelWay, funnelOf, funnelWays, waySteps } from '@/lib/pipeline/domain/funnel'
import { writeFunnelSearch } from '@/lib/pipeline/domain/funnel-search'
import type { FunnelView } from '@/lib/pipeline/load-funnel'
import type { FunnelWords } from './funnel-words'

interface Props {
  readonly words: FunnelWords
  readonly view: FunnelView
}

const addressOf = (view: FunnelView, change: Parameters<typeof writeFunnelSearch>[1]): string =>
  `/pipeline/funnel${writeFunnelSearch(view.search, change)}#people`

/** Both ways side by side as figures: how many, what share of the step before, how long it took. */
export function FunnelFigures({ words, view }: Props) {
  const { t } = words
  return (
    <section className="card rows-card" aria-labelledby="funnel-figures">
      <div className="rows-head">
        <h2 id="funnel-figures">{t('figures')}</h2>
      </div>
      <div className="rows-scroll">
        <table className="rows figures funnel">
          <thead>
            <tr>
              <th scope="col">{t('column.step')}</th>
              {(['reached', 'conversion', 'interval', 'days'] as const).map(column => (
                <th key={column} scope="col" className="num">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {funnelWays.map(way => (
            <WayRows key={way} words={words} view={view} way={way} />
          ))}
        </table>
      </div>
      {view.nameless > 0 && (
        <p className="rows-empty">{t('nameless', { calls: words.write.count(view.nameless) })}</p>
      )}
    </section>
  )
}

function WayRows({ words: { t, write }, view, way }: Props & { way: FunnelWay }) {
  const times = way === 'warm' ? view.warmTimes : view.coldTimes
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className="funnel-way">
          {t(`${way}.title`)}
        </th>
      </tr>
      {funnelOf(way, view[way]).map(({ step, reached, conversion, interval }) => {
        const time = times.find(({ to }) => to === step)
        const few = conversion !== null && conversion.whole < enoughAttempts
        return (
          <tr key={step}>
            <th scope="row">{t(`step.${step}`)}</th>
            <td className="num">
              {reached === 0 ? (
                write.count(0)
              ) : (
                <a className="figures-link" href={addressOf(view, { way, step, week: null })}>
                  {write.count(reached)}
                </a>
              )}
            </td>
            <td className={few ? 'num text-muted' : 'num'}>
              {conversion === null ? '' : write.rate(conversion.value)}
            </td>
            <td className="num text-muted">
              {conversion !== null &&
                (interval === null
                  ? '–'
                  : t('between', {
                      low: write.rate(interval.low),
                      high: write.rate(interval.high),
                      n: write.count(conversion.whole),
                    }))}
            </td>
            <td className="num">
              {time !== undefined &&
                t('days', { days: write.decimal(time.days), n: write.count(time.people) })}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}

/** A row for each week of entry: how far those got who came in then. The newest had the least time. */
export function FunnelCohorts({ words: { t, write }, view }: Props) {
  const { way } = view.search
  const cohorts = cohortsOf(view[way])
  if (cohorts.length === 0) return null
  return (
    <section className="card rows-card" aria-labelledby="funnel-cohorts">
      <div className="rows-head">
        <h2 id="funnel-cohorts">{t(`cohorts.${way}`)}</h2>
      </div>
      <div className="rows-scroll">
        <table className="rows figures funnel">
          <thead>
            <tr>
              <th scope="col">{t('column.week')}</th>
              {waySteps[way].map(step => (
                <th key={step} scope="col" className="num">
                  {t(`step.${step}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ week, paths }) => (
              <tr key={week}>
                <th scope="row">{write.day(week, true)}</th>
                {funnelOf(way, paths).map(({ step, reached, conversion }) => (
                  <td key={step} className="num">
                    {reached === 0 ? (
                      <span className="text-muted">{write.count(0)}</span>
                    ) : (
                      <a className="figures-link" href={addressOf(view, { step, week })}>
                        {write.count(reached)}
                      </a>
                    )}
                    {conversion !== null && (
                      <span className="funnel-share">{write.rate(conversion.value)}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
