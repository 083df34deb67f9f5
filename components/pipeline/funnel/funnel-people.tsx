import { waySteps } from '@/lib/pipeline/domain/funnel'
import { writeFunnelSearch } from '@/lib/pipeline/domain/funnel-search'
import type { FunnelView } from '@/lib/pipeline/load-funnel'
import type { FunnelWords } from './funnel-words'

interface Props {
  readonly words: FunnelWords
  readonly view: FunnelView
}

const pageSize = 50

/** The people behind one figure, with when each step happened. */
export function FunnelPeople({ words: { t, write }, view }: Props) {
  const { search, people, count } = view
  const { way, step, week, page } = search
  if (step === null) return null
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const to = (number: number) => `${writeFunnelSearch(search, { page: number })}#people`
  const title = t('people.title', { step: t(`step.${step}`), count })
  return (
    <section className="card rows-card" id="people" aria-labelledby="funnel-people">
      <div className="rows-head">
        <h2 id="funnel-people">
          {week === null ? title : t('people.ofWeek', { title, week: write.day(week, true) })}
        </h2>
        <a className="link" href={`/pipeline/funnel${writeFunnelSearch(search, { step: null, week: null })}`}>
          {t('people.close')}
        </a>
      </div>
      <div className="rows-scroll">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('column.person')}</th>
              {waySteps[way].map(name => (
                <th key={name} scope="col">
                  {t(`step.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <tr key={person.id}>
                <td className="rows-text">
                  <span className="font-medium">{person.name}</span>
                  {person.company !== null && <span className="block text-muted">{person.company}</span>}
                </td>
                {waySteps[way].map(name => {
                  const at = person.at[name]
                  return (
                    <td key={name} className="nowrap">
                      {at == null ? '–' : write.moment(new Date(at))}
                    </td>
                  )
                })}
              </tr>
            ))}
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
