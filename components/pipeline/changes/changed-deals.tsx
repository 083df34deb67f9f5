import type { Route } from 'next'
import Link from 'next/link'
import { writeChangesSearch } from '@/lib/pipeline/domain/changes-search'
import type { ChangesView } from '@/lib/pipeline/load-changes'
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
  const to = (number: number) => `${writeChangesSearch(search, { page: number })}#deals`
  return (
    <section className="card rows-card" id="deals" aria-labelledby="changes-deals">
      <div className="rows-head">
        <h2 id="changes-deals">
          {t('deals.title', { term: t(`term.${list}`), count: changes[list].count })}
        </h2>
        <a className="link" href={`/pipeline/changes${writeChangesSearch(search, { list: null })}`}>
          {t('deals.close')}
        </a>
      </div>
      {deals.length === 0 ? (
        <p className="rows-empty">{t('deals.none')}</p>
      ) : (
        <div className="rows-scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('column.opportunity')}</th>
                <th scope="col">{t('column.owner')}</th>
                <th scope="col">{t('column.stage')}</th>
                <th scope="col">{t('column.what')}</th>
                {scope.amounts && (
                  <>
                    <th scope="col" className="num">
                      {t('column.before')}
                    </th>
                    <th scope="col" className="num">
                      {t('column.change')}
                    </th>
                    <th scope="col" className="num">
                      {t('column.after')}
                    </th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {deals.map(deal => (
                <tr key={deal.id}>
                  <td className="rows-text">
                    <Link
                      className="font-medium underline-offset-2 hover:underline"
                      href={`/pipeline/${deal.id}` as Route}
                    >
                      {deal.name}
                    </Link>
                    {deal.company !== null && <span className="block text-muted">{deal.company}</span>}
                  </td>
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
            </tbody>
          </table>
        </div>
      )}
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
