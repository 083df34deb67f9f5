import { Breadcrumb } from '@/components/shell/breadcrumb'
import { errorWords } from '@/components/ui/error-words'
import { discardImportAction } from '@/lib/imports/actions'
import type { ImportView } from '@/lib/imports/view'
import { ConfirmDialog } from './confirm-dialog'
import { DryRun } from './dry-run'
import { ImportSteps } from './import-steps'
import './imports.css'
import './import-answers.css'
import './import-outcome.css'
import './import-parts.css'
import { MappingSection } from './mapping-section'
import { MappingTable } from './mapping-table'
import { Preview } from './preview'
import { Recognised } from './recognised'
import { Report } from './report'
import { Running } from './running'
import { StateChip } from './state-chip'
import { StateFocus } from './state-focus'
import { type ImportWords, wordsOf } from './words'

interface Props {
  readonly view: ImportView
  /** Come to undo it: the question is put at once. */
  readonly asksUndo: boolean
}

/** One import from its file to its report. What is to be done now stands first. */
export async function ImportScreen({ view, asksUndo }: Props) {
  const [words, errors] = await Promise.all([wordsOf(), errorWords()])
  const { t } = words
  const { step } = view
  const isBusy = step === 'checking' || step === 'running'
  const isOpen = step === 'mapping' || step === 'checked' || step === 'failed'
  const isOver = step === 'done' || step === 'failed' || step === 'undone'
  return (
    <div className="import">
      <Breadcrumb trail={[{ href: '/import', label: t('title') }]} here={view.fileName} />
      <div className="page-head">
        <div className="import-name">
          <h1 className="page-title">{view.fileName}</h1>
          <p className="page-subtitle">{aboutFile(words, view)}</p>
        </div>
        {isOpen && (
          <ConfirmDialog
            action={discardImportAction}
            hidden={{ id: view.id, version: view.version }}
            words={{
              open: t('mapping.discard'),
              title: t('discard.title'),
              lines: [t('discard.text')],
              confirm: t('discard.confirm'),
              keep: t('discard.keep'),
              pending: t('discard.discarding'),
            }}
            errors={errors}
            next="/import"
          />
        )}
      </div>
      <StateFocus step={step}>
        <ImportSteps words={words} step={step} />
        <p role="status" className="sr-only">
          {t(`states.${step}`)}
        </p>
        <StateChip words={words} step={step} />
      </StateFocus>
      {isBusy && <Running words={words} view={view} />}
      {isOver && <Report words={words} errors={errors} view={view} asksUndo={asksUndo} />}
      {step === 'checked' && view.dryRun !== null && (
        <DryRun words={words} errors={errors} view={view} dryRun={view.dryRun} />
      )}
      {step === 'mapping' && <Recognised words={words} view={view} />}
      {isOpen && view.recognition !== null && <MappingSection words={words} errors={errors} view={view} />}
      {isOpen && <Preview words={words} view={view} />}
      {step !== 'mapping' && <Recognised words={words} view={view} />}
      {!isOpen && <LockedMapping words={words} view={view} />}
    </div>
  )
}

/** Where the columns went, for whoever wants to know afterwards. */
function LockedMapping({ words, view }: { readonly words: ImportWords; readonly view: ImportView }) {
  if (view.kind === null || view.recognition === null) return null
  return (
    <details className="card part">
      <summary className="part-head">
        <h2>{words.t('mapping.title')}</h2>
      </summary>
      <p className="part-text">{words.t('mapping.lockedIntro')}</p>
      <MappingTable words={words} view={view} kind={view.kind} isLocked />
    </details>
  )
}

function aboutFile({ t, write, size }: ImportWords, view: ImportView): string {
  const line = t('line', {
    kind: t(`kinds.${view.kind ?? 'unknown'}`),
    size: size(view.fileBytes),
    rows: view.recognition?.rows ?? view.rowsTotal,
  })
  const when = write.moment(view.createdAt)
  const by = view.byName === null ? t('byCommand', { when }) : t('by', { when, name: view.byName })
  return `${line} · ${by}`
}
