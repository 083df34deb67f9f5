import { errorWords } from '@/components/ui/error-words'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { IMPORT_KINDS } from '@/lib/imports/domain/fields'
import type { ImportSummary } from '@/lib/imports/view'
import { DropArea } from './drop-area'
import { HistoryList } from './history-list'
import './imports.css'
import { SlowPoll } from './slow-poll'
import { type ImportWords, wordsOf } from './words'

interface Props {
  readonly imports: readonly ImportSummary[]
}

/** Where a file comes in, and what came in before. */
export async function ImportHome({ imports }: Props) {
  const [words, errors] = await Promise.all([wordsOf(), errorWords()])
  const { t, locale } = words
  const busy = imports.filter(({ step }) => step === 'checking' || step === 'running')
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{t('subtitle')}</p>
        </div>
      </div>
      <div className="import-entry">
        <DropArea words={dropWords(words, errors)} locale={locale} />
        <Understood words={words} />
      </div>
      <HistoryList words={words} imports={imports} />
      {busy.length > 0 && (
        <>
          <LiveRefresh topics={busy.slice(0, 20).map(({ id }) => `import:${id}`)} />
          <SlowPoll />
        </>
      )}
    </>
  )
}

function Understood({ words: { t } }: { readonly words: ImportWords }) {
  return (
    <section className="card understood" aria-labelledby="understood">
      <h2 id="understood">{t('understood.title')}</h2>
      <dl>
        {IMPORT_KINDS.map(kind => (
          <div key={kind}>
            <dt>{t(`understood.${kind}`)}</dt>
            <dd>{t(`understood.${kind}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('understood.crm')}</p>
    </section>
  )
}

function dropWords({ t }: ImportWords, errors: Awaited<ReturnType<typeof errorWords>>) {
  return {
    label: t('drop.label'),
    choose: t('drop.choose'),
    drop: t('drop.drop'),
    limit: t('drop.limit'),
    dropHere: t('drop.dropHere'),
    sending: t('drop.sending'),
    reading: t('drop.reading'),
    cancel: t('drop.cancel'),
    cancelled: t('drop.cancelled'),
    broken: t('drop.broken'),
    oneFile: t('drop.oneFile'),
    script: t('drop.script'),
    refusals: {
      too_large: t('drop.refusals.too_large'),
      empty: t('drop.refusals.empty'),
      workbook: t('drop.refusals.workbook'),
      archive: t('drop.refusals.archive'),
      other: t('drop.refusals.other'),
    },
    // What the server finds wrong with a file is told as what the browser finds.
    errors: {
      ...errors,
      too_large: t('drop.refusals.too_large'),
      empty: t('drop.refusals.empty'),
      not_a_table: t('drop.refusals.other'),
      archive_damaged: t('drop.refusals.archive_damaged'),
      archive_unsupported: t('drop.refusals.archive_unsupported'),
      archive_too_large: t('drop.refusals.archive_too_large'),
      archive_unknown: t('drop.refusals.archive_unknown'),
    },
  }
}
