import { Chart } from '@/components/charts/chart'
import type { Tone, WaterfallStep } from '@/components/charts/domain/spec'
import {
  type ChangeList,
  type ChangeTerm,
  changeLists,
  changeTerms,
  signOf,
} from '@/lib/pipeline/domain/changes'
import { writeChangesSearch } from '@/lib/pipeline/domain/changes-search'
import type { ChangesView } from '@/lib/pipeline/load-changes'
import { type ChangesWords, spanText } from './changes-words'

interface Props {
  readonly words: ChangesWords
  readonly view: ChangesView
}

const tones: Readonly<Record<ChangeList, Tone>> = {
  opening: 'ink',
  new: 'warm',
  pulled_in: 'warm',
  increased: 'warm',
  decreased: 'cold',
  pushed_out: 'cold',
  won: 'handshake',
  lost: 'alert',
  reopened: 'warm',
  closing: 'ink',
}

/** The sum as a picture: what was there, every term, what is there. */
export function ChangesPicture({ words, view }: Props) {
  const { t, scope } = words
  const { amounts } = scope
  const measure = ({ count, valueCents }: { count: number; valueCents: number }) =>
    amounts ? valueCents : count
  const steps = changeLists
    .filter(list => amounts || (list !== 'increased' && list !== 'decreased'))
    .map((list): WaterfallStep => {
      const level = list === 'opening' || list === 'closing'
      const value = measure(view.changes[list])
      return {
        label: t(`term.${list}`),
        value: level || value === 0 ? value : signOf(list) * value,
        role: level ? 'level' : 'change',
        tone: tones[list],
      }
    })
  return (
    <article className="card picture">
      <Chart
        level={2}
        spec={{
          kind: 'waterfall',
          id: 'changes',
          title: t('picture.title'),
          description: t('picture.text', { span: spanText(words, view.search) }),
          locale: scope.language,
          ...(amounts ? { format: 'money', currency: scope.currency } : { format: 'count' }),
          steps,
        }}
      />
    </article>
  )
}

/** The sum as figures, each of which opens the deals behind it. */
export function ChangesTable({ words, view: { changes, search } }: Props) {
  const { t, write, scope } = words
  const signed = (term: ChangeTerm) => (signOf(term) > 0 ? '+' : '−')
  const row = (list: ChangeList, sign: string) => {
    const { count, valueCents } = changes[list]
    const level = sign === ''
    return (
      <tr
        key={list}
        className={level ? 'changes-level' : undefined}
        aria-current={search.list === list || undefined}
      >
        <th scope="row">
          <span className={`changes-mark changes-${tones[list]}`} aria-hidden="true">
            {level ? '=' : sign}
          </span>{' '}
          {count === 0 ? (
            t(`term.${list}`)
          ) : (
            <a
              className="changes-link"
              href={`/pipeline/changes${writeChangesSearch(search, { list })}#deals`}
            >
              {t(`term.${list}`)}
            </a>
          )}
          <span className="changes-about">{t(`about.${list}`)}</span>
        </th>
        <td className="num">{write.count(count)}</td>
        {scope.amounts && <td className="num">{write.money(valueCents)}</td>}
      </tr>
    )
  }
  return (
    <section className="card rows-card" aria-labelledby="changes-sum">
      <div className="rows-head">
        <h2 id="changes-sum">{t('sum.title')}</h2>
      </div>
      <div className="rows-scroll">
        <table className="rows changes">
          <thead>
            <tr>
              <th scope="col">{t('column.term')}</th>
              <th scope="col" className="num">
                {t('column.deals')}
              </th>
              {scope.amounts && (
                <th scope="col" className="num">
                  {t('column.value')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {row('opening', '')}
            {changeTerms.map(term => row(term, signed(term)))}
            {row('closing', '')}
          </tbody>
        </table>
      </div>
    </section>
  )
}
