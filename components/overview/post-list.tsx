import { engagementRate } from '@/lib/content/domain/figures'
import type { PostRow } from '@/lib/overview/queries/list-posts'
import { intentKey, type RowsWords, voiceKey } from './rows-words'

interface Props {
  readonly words: RowsWords
  readonly rows: readonly PostRow[]
  readonly withMember: boolean
}

/** Posts with what came of them. */
export function PostList({ words: { t, write }, rows, withMember }: Props) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('column.date')}</th>
          {withMember && <th scope="col">{t('column.member')}</th>}
          <th scope="col">{t('column.post')}</th>
          <th scope="col">{t('column.voice')}</th>
          <th scope="col" className="num">
            {t('column.impressions')}
          </th>
          <th scope="col" className="num">
            {t('column.engagement')}
          </th>
          <th scope="col" className="num">
            {t('column.originality')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="nowrap">{row.at === null ? '–' : write.moment(row.at)}</td>
            {withMember && <td className="nowrap">{row.memberName}</td>}
            <td className="rows-text">
              <span className="clamp">{row.body}</span>
            </td>
            <td className="nowrap text-muted">
              {t(`voice.${voiceKey(row.voice)}`)}, {t(`intent.${intentKey(row.intent)}`)}
            </td>
            <td className="num">{write.count(row.impressions)}</td>
            <td className="num">
              {write.rate(
                row.impressions === null ? null : engagementRate(row.engagements ?? 0, row.impressions).value,
              )}
            </td>
            <td className="num">{write.rate(row.originality)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
