import type { OpportunityRow } from '@/lib/overview/queries/list-opportunities'
import { originKey, type RowsWords, stageKey } from './rows-words'

interface Props {
  readonly words: RowsWords
  readonly rows: readonly OpportunityRow[]
  readonly withMember: boolean
}

/** Opportunities with where they stand. */
export function OpportunityList({ words: { t, board, write, scope }, rows, withMember }: Props) {
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('column.opportunity')}</th>
          {withMember && <th scope="col">{t('column.member')}</th>}
          <th scope="col">{t('column.stage')}</th>
          {scope.amounts && (
            <th scope="col" className="num">
              {t('column.amount')}
            </th>
          )}
          <th scope="col">{t('column.opened')}</th>
          <th scope="col">{t('column.closed')}</th>
          <th scope="col">{t('column.step')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="rows-text">
              <span className="font-medium">{row.name}</span>
              {row.company !== null && row.company !== row.name && (
                <span className="block text-muted">{row.company}</span>
              )}
            </td>
            {withMember && <td className="nowrap">{row.memberName}</td>}
            <td className="nowrap">
              {row.stageName ?? board(`stage.${stageKey(row.stageKey)}`)}{' '}
              {row.origin !== 'unknown' && (
                <span className={row.origin === 'warm' ? 'chip chip-warm' : 'chip chip-cold'}>
                  {t(`origin.${originKey(row.origin)}`)}
                </span>
              )}{' '}
              {row.rotting && <span className="chip chip-alert">{t('rotting')}</span>}
            </td>
            {scope.amounts && <td className="num">{write.money(row.amountCents)}</td>}
            <td className="nowrap">{row.openedOn === null ? '–' : write.day(row.openedOn, true)}</td>
            <td className="nowrap">{row.closedOn === null ? '–' : write.day(row.closedOn, true)}</td>
            <td className="rows-text text-muted">
              {row.lostReason !== null && t('lost', { reason: row.lostReason })}
              {row.nextStep}
              {row.nextStepOn !== null && ` · ${write.day(row.nextStepOn)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
