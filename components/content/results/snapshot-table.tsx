import { ScrollArea } from '@/components/ui/scroll-area'
import type { PostSnapshot } from '@/lib/content/queries/list-snapshots'
import type { ResultsWords } from './results-words'

interface Props {
  readonly words: ResultsWords
  readonly snapshots: readonly PostSnapshot[]
}

const columns = [
  'reactions',
  'comments',
  'reposts',
  'clicks',
  'reached',
  'profileViews',
  'followers',
] as const

/** What the network showed of a post, each time somebody noted it. */
export function SnapshotTable({ words: { t, write }, snapshots }: Props) {
  return (
    <section className="card rows-card">
      <div className="rows-head">
        <h2>{t('post.figures')}</h2>
      </div>
      {snapshots.length === 0 ? (
        <p className="rows-empty">{t('post.figuresNone')}</p>
      ) : (
        <ScrollArea label={t('post.figures')}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('post.captured')}</th>
                <th scope="col" className="num">
                  {t('column.impressions')}
                </th>
                {columns.map(column => (
                  <th key={column} scope="col" className="num">
                    {t(`post.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {snapshots.map(one => (
                <tr key={one.at.toISOString()}>
                  <td className="nowrap">{write.moment(one.at)}</td>
                  <td className="num">{write.count(one.impressions)}</td>
                  {columns.map(column => (
                    <td key={column} className="num">
                      {write.count(one[column])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  )
}
