import { ActionForm } from '@/components/ui/action-form'
import { runImportAction } from '@/lib/imports/actions'
import type { DryRunReport, ImportView } from '@/lib/imports/view'
import type { ErrorCode } from '@/lib/platform/action/result'
import { Counts } from './counts'
import { ProblemTable } from './problem-table'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: ImportView
  readonly dryRun: DryRunReport
}

/** What the import would do, before it does anything; and the button that lets it. */
export function DryRun({ words, errors, view, dryRun }: Props) {
  const { t } = words
  const written = dryRun.created + dryRun.updated
  const verdict =
    written > 0 ? null : dryRun.refused === dryRun.rows ? t('dryRun.allRefused') : t('dryRun.nothing')
  return (
    <section className="card part" id="dry-run" aria-labelledby="dry-run-title">
      <div className="part-head">
        <h2 id="dry-run-title">{t('dryRun.title')}</h2>
      </div>
      <p className="part-text">{t('dryRun.intro')}</p>
      <Counts words={words} report={dryRun} tense="dryRun" />
      {verdict !== null && <p className="part-text part-verdict">{verdict}</p>}
      {dryRun.unknownMembers.length > 0 && (
        <div className="unknown">
          <h3>{t('dryRun.unknownMembers')}</h3>
          <ul>
            {dryRun.unknownMembers.map(({ value, rows }) => (
              <li key={value} className="chip chip-alert">
                {value} · {t('questions.stages.rows', { count: rows })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="run">
        {written > 0 && (
          <ActionForm
            action={runImportAction}
            hidden={{ id: view.id, version: view.version, idempotencyKey: crypto.randomUUID() }}
            errors={errors}
            className="run-form"
          >
            <button type="submit" className="button button-primary">
              {t('dryRun.run', { count: written })}
            </button>
          </ActionForm>
        )}
        <p className="run-stale" role="status">
          {t('dryRun.stale')}
        </p>
        <a href="#answers" className="link">
          {t('dryRun.change')}
        </a>
      </div>
      <ProblemTable words={words} id={view.id} problems={dryRun.problems} refused={dryRun.refused} />
    </section>
  )
}
