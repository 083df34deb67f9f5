import { ScrollArea } from '@/components/ui/scroll-area'
import type { ResultGroup } from '@/lib/content/domain/results'
import type { ResultsView } from '@/lib/content/load-results'
import { resultsAddress } from './results-address'
import { type ResultsWords, sampleText } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly view: ResultsView
  readonly title: string
  readonly groups: readonly ResultGroup[]
}

/** Authors or teams with their rates, samples beside them. */
export function PeopleTable({ words, view, title, groups }: Props) {
  const { t, write } = words
  const kind = title === t('people.teams') ? 'team' : 'member'
  return (
    <section className="card rows-card">
      <div className="rows-head">
        <h2>{title}</h2>
        {!view.ranking && <p className="text-muted">{t('people.alphabetical')}</p>}
      </div>
      <ScrollArea label={title}>
        <table className="rows results-people">
          <thead>
            <tr>
              <th scope="col">{t('people.name')}</th>
              <th scope="col" className="num">
                {t('column.published')}
              </th>
              <th scope="col" className="num">
                {t('column.impressions')}
              </th>
              <th scope="col" className="num">
                {t('column.engagement')}
              </th>
              <th scope="col" className="num">
                {t('column.originality')}
              </th>
              {view.signals && (
                <>
                  <th scope="col" className="num">
                    {t('column.signals')}
                  </th>
                  <th scope="col" className="num">
                    {t('column.meetings')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {groups.map(group => (
              <tr key={group.key}>
                <th scope="row">
                  <a href={resultsAddress(view.search, { who: `${kind}:${group.key}` })}>
                    {group.name ?? '–'}
                  </a>
                </th>
                <td className="num">{write.count(group.published)}</td>
                <td className="num">{write.count(group.measured === 0 ? null : group.impressions)}</td>
                <td className="num">
                  {write.rate(group.engagement)}
                  <span className="results-sample">{sampleText(words, group)}</span>
                </td>
                <td className="num">
                  {write.rate(group.originality)}
                  <span className="results-sample">n = {write.count(group.original)}</span>
                </td>
                {view.signals && (
                  <>
                    <td className="num">{write.rate(group.signals)}</td>
                    <td className="num">{write.rate(group.meetings)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}
