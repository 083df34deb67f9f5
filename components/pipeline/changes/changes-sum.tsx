import { Chart } from '@/components/charts/chart'
import type { Tone, WaterfallStep } from '@/components/charts/domain/spec'
import { type ChangeList, changeLists, changeTerms, signOf } from '@/lib/pipeline/domain/changes'
import { writeChangesSearch } from '@/lib/pipeline/domain/changes-search'
import type { ChangesView } from '@/lib/pipeline/load-changes'
import { type SumRow, SumsTable } from '../sums-table'
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
  const row = (list: ChangeList, sign: string): SumRow => {
    const { count, valueCents } = changes[list]
    return {
      key: list,
      name: t(`term.${list}`),
      about: t(`about.${list}`),
      mark: (
        <>
          <span className={`changes-mark changes-${tones[list]}`} aria-hidden="true">
            {sign}
          </span>{' '}
        </>
      ),
      href: count === 0 ? null : `/pipeline/changes${writeChangesSearch(search, { list })}#deals`,
      current: search.list === list,
      level: sign === '=',
      count: write.count(count),
      value: write.money(valueCents),
    }
  }
  return (
    <SumsTable
      id="changes-sum"
      title={t('sum.title')}
      columns={{
        name: t('column.term'),
        deals: t('column.deals'),
        value: scope.amounts ? t('column.value') : null,
      }}
      rows={[
        row('opening', '='),
        ...changeTerms.map(term => row(term, signOf(term) > 0 ? '+' : '−')),
        row('closing', '='),
      ]}
    />
  )
}
