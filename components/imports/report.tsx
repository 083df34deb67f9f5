import Link from 'next/link'
import type { ImportReport, ImportView } from '@/lib/imports/view'
import type { ErrorCode } from '@/lib/platform/action/result'
import { Counts } from './counts'
import { ProblemTable } from './problem-table'
import { UndoDialog } from './undo-dialog'
import { undoWords } from './undo-words'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: ImportView
  readonly asksUndo: boolean
}

/** What came of it: the counts, the rows that were refused, and the way back. */
export function Report({ words, errors, view, asksUndo }: Props) {
  const { t, write } = words
  const isDone = view.step === 'done'
  const outcome = outcomeOf(view.kind)
  const title =
    view.step === 'failed'
      ? t('report.failed')
      : view.step === 'undone'
        ? t('report.undone')
        : t('report.title')
  return (
    <section className="card part" id="report" aria-labelledby="report-title">
      <div className="part-head">
        <h2 id="report-title">{title}</h2>
        {isDone && view.finishedAt !== null && (
          <p className="part-aside">{t('report.done', { when: write.moment(view.finishedAt) })}</p>
        )}
      </div>
      {view.step === 'failed' && (
        <p className="part-text part-failed" role="alert">
          {t(`report.errors.${view.errorCode ?? 'unexpected'}`)}
        </p>
      )}
      {view.step === 'undone' && <p className="part-text">{t('report.undoneText')}</p>}
      {isDone && view.report !== null && <Done words={words} report={view.report} />}
      <div className="run">
        {isDone && (
          <a href={outcome.href} className="button button-primary">
            {t(`report.${outcome.word}`)}
          </a>
        )}
        <Link href="/import" className="button" prefetch={false}>
          {t('report.another')}
        </Link>
        {isDone && (
          <UndoDialog
            id={view.id}
            version={view.version}
            words={undoWords(words, view)}
            errors={errors}
            isOpen={asksUndo}
          />
        )}
      </div>
      {isDone && <ProblemTable words={words} id={view.id} problems={view.problems} refused={view.refused} />}
    </section>
  )
}

/** Where one sees what a file of this kind brought. */
function outcomeOf(kind: ImportView['kind']) {
  if (kind === 'signals' || kind === 'attendees') return { word: 'inbox', href: '/signals' } as const
  if (kind === 'touches') return { word: 'touches', href: '/signals/touches' } as const
  return { word: 'board', href: '/?period=all' } as const
}

function Done({ words, report }: { readonly words: ImportWords; readonly report: ImportReport }) {
  const isIdle = report.created + report.updated + report.refused === 0
  return (
    <>
      <Counts words={words} report={report} tense="report" />
      {isIdle && <p className="part-text part-verdict">{words.t('report.nothing')}</p>}
    </>
  )
}
