import { Chart } from '@/components/charts/chart'
import { enoughAttempts } from '@/lib/evidence/domain/wilson'
import type { ForecastView } from '@/lib/pipeline/load-forecast'
import type { ForecastWords } from './forecast-words'

interface Props {
  readonly words: ForecastWords
  readonly view: ForecastView
}

/** What each stage is worth: the share won of the deals that passed through it, or what the settings say, and which it is. */
export function ForecastStages({ words: { t, write, stage, scope }, view: { probabilities } }: Props) {
  const pipelines = new Set(probabilities.map(({ pipeline }) => pipeline))
  const nameOf = ({ key, name, pipeline }: (typeof probabilities)[number]) =>
    pipelines.size > 1 ? `${stage(key, name)} · ${pipeline}` : stage(key, name)
  return (
    <section className="figures-halves">
      <article className="card picture">
        <Chart
          level={2}
          spec={{
            kind: 'interval',
            id: 'forecast-stages',
            title: t('stages.title'),
            description: t('stages.text', { enough: enoughAttempts }),
            format: 'rate',
            locale: scope.language,
            rows: probabilities.map(one => ({
              label: nameOf(one),
              value: one.history.value,
              low: one.interval?.low ?? null,
              high: one.interval?.high ?? null,
              n: one.history.whole,
              tone: 'warm',
              greyed: one.source === 'settings',
            })),
          }}
        />
      </article>
      <section className="card rows-card" aria-labelledby="forecast-used">
        <div className="rows-head">
          <h2 id="forecast-used">{t('stages.used')}</h2>
        </div>
        <div className="rows-scroll">
          <table className="rows figures">
            <thead>
              <tr>
                <th scope="col">{t('column.stage')}</th>
                <th scope="col" className="num">
                  {t('column.used')}
                </th>
                <th scope="col">{t('column.source')}</th>
              </tr>
            </thead>
            <tbody>
              {probabilities.map(one => (
                <tr key={one.stageId}>
                  <th scope="row">{nameOf(one)}</th>
                  <td className="num">{write.rate(one.used)}</td>
                  <td>
                    {one.source === 'history'
                      ? t('stages.history', {
                          n: write.count(one.history.whole),
                          low: write.rate(one.interval?.low ?? null),
                          high: write.rate(one.interval?.high ?? null),
                        })
                      : t('stages.settings', { n: write.count(one.history.whole), enough: enoughAttempts })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </section>
  )
}
