import '@/components/overview/rows.css'
import { ScrollArea } from '@/components/ui/scroll-area'
import type { ImportKind } from '@/lib/imports/domain/fields'
import type { RecognisedColumn } from '@/lib/imports/recognition'
import type { ImportView } from '@/lib/imports/view'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly view: ImportView
  readonly kind: ImportKind
  /** Only told, no longer to be changed. */
  readonly isLocked: boolean
}

const SAMPLES = 3

/** Each column of the file, some of its values, and the field it becomes. */
export function MappingTable({ words, view, kind, isLocked }: Props) {
  const { t } = words
  return (
    <ScrollArea label={t('mapping.title')}>
      <table className="rows mapping">
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.field')}</th>
            <th scope="col">{t('mapping.why')}</th>
          </tr>
        </thead>
        <tbody>
          {view.recognition?.columns.map(column => (
            <Row
              key={column.name}
              words={words}
              view={view}
              kind={kind}
              isLocked={isLocked}
              column={column}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function Row({ words, view, kind, isLocked, column }: Props & { readonly column: RecognisedColumn }) {
  const { t } = words
  const field = view.fields.find(candidate => candidate.column === column.name)
  const samples = column.profile.distinct.slice(0, SAMPLES).map(({ value }) => value)
  return (
    <tr className={field === undefined ? 'mapping-left' : undefined}>
      <th scope="row" className="mapping-column">
        {column.name}
      </th>
      <td className="mapping-samples" data-label={t('mapping.samples')}>
        {samples.length === 0 ? t('mapping.noSamples') : samples.join(' · ')}
      </td>
      <td className="mapping-field">
        {isLocked ? (
          field === undefined ? (
            t('mapping.leave')
          ) : (
            words.field(kind, field.id)
          )
        ) : (
          <select
            name={`pick.${column.name}`}
            className="select"
            aria-label={t('mapping.fieldOf', { column: column.name })}
            defaultValue={field?.id ?? ''}
          >
            <option value="">{t('mapping.leave')}</option>
            {view.fields.map(({ id, required }) => (
              <option key={id} value={id}>
                {required ? t('mapping.required', { field: words.field(kind, id) }) : words.field(kind, id)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className="mapping-why">{reasonOf(words, view, column, field?.id ?? null)}</td>
    </tr>
  )
}

/** Why the column was given its field, or that the reader chose it himself. */
function reasonOf({ t }: ImportWords, view: ImportView, column: RecognisedColumn, field: string | null) {
  const suggestion = view.recognition?.suggestions.find(candidate => candidate.column === column.name)
  if (suggestion === undefined || suggestion.field !== field) return t('mapping.reasons.yours')
  const crm = view.recognition?.crm ?? null
  const reason =
    suggestion.reason !== 'crm'
      ? t(`mapping.reasons.${suggestion.reason}`)
      : crm === null
        ? t('mapping.reasons.crmOther')
        : t('mapping.reasons.crm', { crm: t(`crms.${crm}`) })
  if (!suggestion.doubtful) return reason
  return (
    <>
      {reason}, <strong className="mapping-doubt">{t('mapping.doubtful')}</strong>
    </>
  )
}
