import { waySteps } from '@/lib/pipeline/domain/funnel'
import { writeFunnelSearch } from '@/lib/pipeline/domain/funnel-search'
import type { FunnelView } from '@/lib/pipeline/load-funnel'
import { RowsBehind } from '../rows-behind'
import type { FunnelWords } from './funnel-words'

interface Props {
  readonly words: FunnelWords
  readonly view: FunnelView
}

const pageSize = 50

/** The people behind one figure, with when each step happened. */
export function FunnelPeople({ words: { t, write }, view }: Props) {
  const { search, people, count } = view
  const { way, step, week, page } = search
  if (step === null) return null
  const title = t('people.title', { step: t(`step.${step}`), count })
  return (
    <RowsBehind
      id="people"
      title={week === null ? title : t('people.ofWeek', { title, week: write.day(week, true) })}
      close={{
        href: `/pipeline/funnel${writeFunnelSearch(search, { step: null, week: null })}`,
        label: t('people.close'),
      }}
      none={null}
      head={
        <>
          <th scope="col">{t('column.person')}</th>
          {waySteps[way].map(name => (
            <th key={name} scope="col">
              {t(`step.${name}`)}
            </th>
          ))}
        </>
      }
      rows={people.map(person => (
        <tr key={person.id}>
          <td className="rows-text">
            <span className="font-medium">{person.name}</span>
            {person.company !== null && <span className="block text-muted">{person.company}</span>}
          </td>
          {waySteps[way].map(name => {
            const at = person.at[name]
            return (
              <td key={name} className="nowrap">
                {at == null ? '–' : write.moment(new Date(at))}
              </td>
            )
          })}
        </tr>
      ))}
      page={page}
      pages={Math.ceil(count / pageSize)}
      to={number => writeFunnelSearch(search, { page: number })}
    />
  )
}
