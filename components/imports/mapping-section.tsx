import { ActionForm } from '@/components/ui/action-form'
import { chooseKindAction } from '@/lib/imports/actions'
import type { ImportKind } from '@/lib/imports/domain/fields'
import type { ImportView } from '@/lib/imports/view'
import type { ErrorCode } from '@/lib/platform/action/result'
import { MappingForm } from './mapping-form'
import { MappingTable } from './mapping-table'
import { openQuestions, Questions } from './questions'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly errors: Readonly<Record<ErrorCode, string>>
  readonly view: ImportView
}

/** Where each column of the file goes, and the answers only a human can give. */
export function MappingSection({ words, errors, view }: Props) {
  const { t } = words
  const { kind } = view
  const isOpen = view.step !== 'checked' || openQuestions(view) > 0
  if (kind === null) return <KindSection words={words} errors={errors} view={view} />
  return (
    <details className="card part" id="mapping" open={isOpen}>
      <summary className="part-head">
        <h2>{t('mapping.title')}</h2>
      </summary>
      <KindForm words={words} errors={errors} view={view} />
      <p className="part-text">{t('mapping.intro')}</p>
      <Missing words={words} view={view} kind={kind} />
      <MappingForm
        key={kind}
        id={view.id}
        version={view.version}
        words={formWords(words, errors, view)}
        fields={Object.fromEntries(view.fields.map(({ id }) => [id, words.field(kind, id)]))}
      >
        <MappingTable words={words} view={view} kind={kind} isLocked={false} />
        <Questions words={words} view={view} />
      </MappingForm>
    </details>
  )
}

/** The file did not say what it is about, so nothing else can be asked before. */
function KindSection({ words, errors, view }: Props) {
  return (
    <section className="card part" id="mapping" aria-labelledby="kind-title">
      <div className="part-head">
        <h2 id="kind-title">{words.t('kindForm.title')}</h2>
      </div>
      <KindForm words={words} errors={errors} view={view} />
    </section>
  )
}

function KindForm({ words: { t }, errors, view }: Props) {
  const id = 'import-kind'
  return (
    <ActionForm
      action={chooseKindAction}
      hidden={{ id: view.id, version: view.version }}
      errors={errors}
      className="kind-form"
    >
      <label htmlFor={id}>{t('kindForm.label')}</label>
      {/* A select keeps its first default when a form resets: a new key gives it the new one. */}
      <select id={id} key={view.kind} name="kind" className="select" required defaultValue={view.kind ?? ''}>
        {view.kind === null && <option value="">{t('kindForm.choose')}</option>}
        {view.choices.kinds.map(kind => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
      <button type="submit" className={view.kind === null ? 'button button-primary' : 'button'}>
        {view.kind === null ? t('kindForm.first') : t('kindForm.submit')}
      </button>
    </ActionForm>
  )
}

function Missing({ words, view, kind }: Omit<Props, 'errors'> & { readonly kind: ImportKind }) {
  const missing = view.questions.flatMap(question =>
    question.code === 'missing_field' ? [words.field(kind, question.field)] : [],
  )
  if (missing.length === 0) return null
  return (
    <p className="part-text part-failed" role="alert">
      {words.t('mapping.missing', { count: missing.length, fields: words.list(missing) })}
    </p>
  )
}

function formWords({ t }: ImportWords, errors: Props['errors'], view: ImportView) {
  return {
    submit: view.dryRun === null ? t('mapping.submit') : t('mapping.again'),
    saving: t('mapping.saving'),
    note: t('mapping.submitNote'),
    invalid: t('fieldProblem'),
    duplicate: t('mapping.duplicate', { field: '{field}', columns: '{columns}' }),
    errors,
  }
}
