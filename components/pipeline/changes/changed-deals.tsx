import { writeChangesSearch } from '@/lib/pipeline/domain/changes-search'
import type { ChangesView } from '@/lib/pipeline/load-changes'
import { DealCell } from '../deal-cell'
import { RowsBehind } from '../rows-behind'
import type { ChangesWords } from './changes-words'

interface Props {
  readonly words: ChangesWords
  readonly view: ChangesView
}

/** The deals behind one term, a page at a time. */
export function ChangedDeals({ words, view }: Props) {
  const { t, write, stage, scope } = words
  const { search, deals, changes, pages } = view
  const { list, page } = search
  if (list === null) return null
  return (
    <RowsBehind
      id="deals"
      title={t('deals.title', { term: t(`term.${list}`), count: changes[list].count })}
      close={{
        href: `/pipeline/changes${writeChangesSearch(search, { list: null })}`,
        label: t('deals.close'),
      }}
      none={deals.length === 0 ? t('deals.none') : null}
      head={
        <>
          <th scope="col">{t('column.opportunity')}</th>
          <th scope="col">{t('column.owner')}</th>
          <th scope="col">{t('column.stage')}</th>
          <th scope="col">{t('column.what')}</th>
          {scope.amounts &&
            (['before', 'change', 'after'] as const).map(column => (
              <th key={column} scope="col" className="num">
                {t(`column.${column}`)}
              </th>
            ))}
        </>
      }
      rows={deals.map(deal => (
        <tr key={deal.id}>
          <DealCell deal={deal} />
          <td className="nowrap">{deal.memberName}</td>
          <td className="nowrap">{stage(deal.stageKey, deal.stageName)}</td>
          <td>
            {[deal.entry, deal.exit].map(term =>
              term === null ? null : (
                <span key={term} className={chipOf(term)}>
                  {t(`term.${term}`)}
                </span>
              ),
            )}
          </td>
          {scope.amounts && (
            <>
              <td className="num">{write.money(deal.openingCents)}</td>
              <td className="num">{deal.deltaCents === 0 ? '' : signed(words, deal.deltaCents)}</td>
              <td className="num">
                {write.money(deal.closingCents ?? (deal.exit === null ? null : deal.valueCents))}
              </td>
            </>
          )}
        </tr>
      ))}
      page={page}
      pages={pages}
      to={number => writeChangesSearch(search, { page: number })}
    />
  )
}

const chips = {
  new: 'chip chip-warm',
  pulled_in: 'chip chip-warm',
  reopened: 'chip chip-warm',
  pushed_out: 'chip chip-cold',
  won: 'chip chip-handshake',
  lost: 'chip chip-alert',
} as const

const chipOf = (term: keyof typeof chips): string => chips[term]

const signed = ({ write }: ChangesWords, cents: number | null): string =>
  cents === null || cents < 0 ? write.money(cents) : `+${write.money(cents)}`
