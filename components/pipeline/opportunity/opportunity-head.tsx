import type { OpportunityView } from '@/lib/pipeline/load-opportunity'
import type { OpportunityWords } from './opportunity-words'

interface Props {
  readonly words: OpportunityWords
  readonly view: OpportunityView
}

const chips = { warm: 'chip chip-warm', cold: 'chip chip-cold', unknown: 'chip' } as const

/** Its name, where it stands, and the figures one asks for first. */
export function OpportunityHead({ words, view: { row } }: Props) {
  const { t, table, names, write } = words
  const who = [row.person, row.company].filter(text => text !== null && text !== '').join(', ')
  const dates = [
    t('owner', { name: row.owner }),
    row.openedOn === null ? null : t('opened', { day: write.day(row.openedOn, true) }),
    row.closedOn === null ? null : t('closedOn', { day: write.day(row.closedOn, true) }),
    row.lastContactAt === null
      ? t('noContact')
      : t('lastContact', { moment: write.moment(row.lastContactAt) }),
  ]
  return (
    <header className="page-head deal-head">
      <div>
        <a className="link" href="/pipeline/table">
          {t('back')}
        </a>
        <h1 className="page-title">{row.name}</h1>
        {who !== '' && who !== row.name && <p className="deal-who">{who}</p>}
        <p className="page-subtitle">{dates.filter(text => text !== null).join(' · ')}</p>
        <p className="deal-chips">
          <span className={row.status === 'lost' ? 'chip chip-alert' : 'chip'}>
            {names.stage({ key: row.stageKey, name: row.stageName })}
          </span>
          <span className={chips[row.origin]}>{table(`origin.${row.origin}`)}</span>
          {row.rotting && <span className="chip chip-alert">{table('rotting')}</span>}
          {row.parked && <span className="chip">{table('parked')}</span>}
          {row.forecast !== null && <span className="chip">{table(`forecast.${row.forecast}`)}</span>}
        </p>
      </div>
      <p className="deal-amount">
        {write.money(row.amountCents)}
        {row.status === 'open' && (
          <span>
            {t('weighted', { amount: write.money(row.weightedCents) })} ({write.rate(row.probability / 100)})
          </span>
        )}
      </p>
    </header>
  )
}
