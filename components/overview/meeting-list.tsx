import type { MeetingRow } from '@/lib/overview/queries/list-meetings'
import { kindKey, outcomeKey, type RowsWords } from './rows-words'

interface Props {
  readonly words: RowsWords
  readonly rows: readonly MeetingRow[]
  readonly withMember: boolean
}

/** Meetings with what came of them. */
export function MeetingList({ words: { t, write }, rows, withMember }: Props) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('column.date')}</th>
          {withMember && <th scope="col">{t('column.member')}</th>}
          <th scope="col">{t('column.meeting')}</th>
          <th scope="col">{t('column.people')}</th>
          <th scope="col">{t('column.outcome')}</th>
          <th scope="col">{t('column.next')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="nowrap">{write.moment(row.startsAt)}</td>
            {withMember && <td className="nowrap">{row.memberName}</td>}
            <td className="rows-text">
              <span className="font-medium">{row.title}</span>
              {row.place !== null && <span className="block text-muted">{row.place}</span>}
            </td>
            <td className="rows-text">{row.people ?? '–'}</td>
            <td className="nowrap">
              {t(`outcome.${outcomeKey(row.status)}`)}{' '}
              <span className={row.kind === 'in_person' ? 'chip chip-handshake' : 'chip'}>
                {t(`kind.${kindKey(row.kind)}`)}
              </span>{' '}
              {row.significant === true && <span className="chip chip-warm">{t('significant')}</span>}
            </td>
            <td className="rows-text text-muted">{row.nextStep ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
