import '@/components/overview/rows.css'
import './preview.css'
import { ScrollArea } from '@/components/ui/scroll-area'
import { isPlainDate } from '@/lib/calendar/domain/plain-date'
import { isStageKey } from '@/lib/imports/domain/stages'
import type { FieldView, ImportView, PreviewRow } from '@/lib/imports/view'
import { certainProblems, type PreviewCell, readCell } from './preview-cell'
import { problemText } from './problem-text'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly view: ImportView
}

/** The first rows as they will be read; what is wrong with one is said in its cell. */
export function Preview({ words, view }: Props) {
  const { t } = words
  const { kind, preview } = view
  const fields = view.fields.filter(({ column }) => column !== null)
  if (kind === null || preview.length === 0 || fields.length === 0) return null
  return (
    <section className="card part" id="preview" aria-labelledby="preview-title">
      <div className="part-head">
        <h2 id="preview-title">{t('preview.title')}</h2>
      </div>
      <p className="part-text">{t('preview.intro')}</p>
      <ScrollArea label={t('preview.table')}>
        <table className="rows preview">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('preview.line')}
              </th>
              {fields.map(({ id, type }) => (
                <th key={id} scope="col" className={isFigure(type) ? 'num' : undefined}>
                  {words.field(kind, id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map(row => (
              <Row key={row.line} words={words} view={view} fields={fields} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  )
}

interface RowProps extends Props {
  readonly fields: readonly FieldView[]
  readonly row: PreviewRow
}

function Row({ words, view, fields, row }: RowProps) {
  const { t } = words
  const problems = certainProblems(view, row)
  const whole = problems.filter(({ column }) => !fields.some(field => field.column === column))
  return (
    <>
      <tr>
        <th scope="row" className="num">
          {row.line}
        </th>
        {fields.map(field => (
          <Cell key={field.id} words={words} field={field} cell={readCell(view, row, field)} />
        ))}
      </tr>
      {whole.length > 0 && (
        <tr>
          <td />
          <td colSpan={fields.length} className="preview-whole">
            <span aria-hidden="true">▲ </span>
            {t('preview.rowProblem')} {whole.map(problem => problemText(words, problem)).join(' ')}
          </td>
        </tr>
      )}
    </>
  )
}

interface CellProps {
  readonly words: ImportWords
  readonly field: FieldView
  readonly cell: PreviewCell
}

function Cell({ words, field, cell }: CellProps) {
  const { t } = words
  const figure = isFigure(field.type) ? 'num' : ''
  switch (cell.kind) {
    case 'blank':
      return <td className={`preview-blank ${figure}`}>–</td>
    case 'read':
      return <td className={figure}>{readable(words, field.type, cell.value)}</td>
    case 'raw':
      return <td className={figure}>{cell.value}</td>
    case 'open':
      return (
        <td className={figure}>
          <span className="preview-value">{cell.value}</span>
          <span className="preview-open">{t('preview.open')}</span>
        </td>
      )
    case 'wrong':
      return (
        <td className="preview-wrong">
          <span className="preview-value">{cell.problem.value || t('preview.blank')}</span>
          <span className="preview-reason">
            <span aria-hidden="true">▲ </span>
            {problemText(words, cell.problem)}
          </span>
        </td>
      )
  }
}

const isFigure = (type: FieldView['type']) => type === 'money' || type === 'count' || type === 'year'

/** A value in its final form, as the reader would write it. */
function readable({ t, write, amount }: ImportWords, type: FieldView['type'], value: string): string {
  if (type === 'date' && isPlainDate(value)) return write.day(value, true)
  if (type === 'money') return amount(Number(value))
  if (type === 'count') return write.count(Number(value))
  if (type === 'stage' && isStageKey(value)) return t(`stages.${value}`)
  return value
}
