import type { ImportReport } from '@/lib/imports/view'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly report: ImportReport
  readonly tense: 'dryRun' | 'report'
}

const FIGURES = ['created', 'updated', 'unchanged', 'refused'] as const
const TONES = { created: 'handshake', updated: 'warm', unchanged: 'quiet', refused: 'alert' } as const
const ENTITIES = [
  'branch',
  'team',
  'member',
  'company',
  'person',
  'opportunity',
  'stage_change',
  'signal',
] as const

/** The four fates of a file's rows, and the things they make. */
export function Counts({ words, report, tense }: Props) {
  const { t, write, list } = words
  const told = (act: 'created' | 'updated') =>
    ENTITIES.flatMap(entity => {
      const count = report.entities[entity]?.[act] ?? 0
      return count === 0 ? [] : [t(`entities.${entity}`, { count })]
    })
  const [fresh, changed] = [told('created'), told('updated')]
  return (
    <>
      <ul className="counts">
        {FIGURES.map(figure => (
          <li key={figure} className={`count count-${report[figure] === 0 ? 'quiet' : TONES[figure]}`}>
            <span className="count-value">{write.count(report[figure])}</span>
            <span className="count-label">{t(`${tense}.${figure}`)}</span>
          </li>
        ))}
      </ul>
      {fresh.length + changed.length > 0 && (
        <p className="part-text">
          {fresh.length > 0 && t('entities.newOnes', { list: list(fresh) })}{' '}
          {changed.length > 0 && t('entities.changedOnes', { list: list(changed) })}
        </p>
      )}
    </>
  )
}
