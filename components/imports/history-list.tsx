import type { Route } from 'next'
import Link from 'next/link'
import type { ImportSummary } from '@/lib/imports/view'
import '@/components/overview/rows.css'
import { StateChip } from './state-chip'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly imports: readonly ImportSummary[]
}

/** Every import there was, the last one first. */
export function HistoryList({ words, imports }: Props) {
  const { t } = words
  if (imports.length === 0) {
    return (
      <section className="card empty" aria-labelledby="history">
        <h2 id="history">{t('history.empty')}</h2>
        <p>{t('history.emptyText')}</p>
      </section>
    )
  }
  return (
    <section className="card rows-card" aria-labelledby="history">
      <div className="rows-head">
        <h2 id="history">{t('history.title')}</h2>
      </div>
      <div className="rows-scroll">
        <table className="rows history">
          <thead>
            <tr>
              <th scope="col">{t('history.file')}</th>
              <th scope="col">{t('history.state')}</th>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col" className="num">
                {t('history.created')}
              </th>
              <th scope="col" className="num">
                {t('history.updated')}
              </th>
              <th scope="col" className="num">
                {t('history.unchanged')}
              </th>
              <th scope="col" className="num">
                {t('history.refused')}
              </th>
              <th scope="col">
                <span className="sr-only">{t('history.action')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.map(batch => (
              <HistoryRow key={batch.id} words={words} batch={batch} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface RowProps extends Omit<Props, 'imports'> {
  readonly batch: ImportSummary
}

function HistoryRow({ words, batch }: RowProps) {
  const { t, write, size } = words
  const over = batch.step === 'done' || batch.step === 'undone'
  const figure = (value: number) => <td className="num">{over ? write.count(value) : '–'}</td>
  return (
    <tr>
      <th scope="row" className="history-file">
        <Link href={`/import/${batch.id}` as Route} className="link" prefetch={false}>
          {batch.fileName}
        </Link>
        <span className="history-kind">
          {t(`kinds.${batch.kind ?? 'unknown'}`)} · {size(batch.fileBytes)}
        </span>
      </th>
      <td>
        <StateChip words={words} step={batch.step} />
      </td>
      <td className="nowrap">{write.moment(batch.createdAt)}</td>
      <td className="nowrap">{batch.byName ?? t('history.commandLine')}</td>
      {figure(batch.created)}
      {figure(batch.updated)}
      {figure(batch.unchanged)}
      <td className="num">
        {batch.step === 'done' && batch.refused > 0 ? (
          <a
            href={`/api/imports/${batch.id}/refused`}
            className="history-refused"
            aria-label={`${write.count(batch.refused)} : ${t('history.refusedOf', { file: batch.fileName })}`}
            download
          >
            {write.count(batch.refused)}
          </a>
        ) : over ? (
          write.count(batch.refused)
        ) : (
          '–'
        )}
      </td>
      <td className="history-action">
        {batch.step === 'done' && (
          <Link
            href={`/import/${batch.id}?undo=ask` as Route}
            className="link"
            aria-label={t('history.undoOf', { file: batch.fileName })}
            prefetch={false}
          >
            {t('history.undo')}
          </Link>
        )}
      </td>
    </tr>
  )
}
