import { AutoSubmit } from '@/components/ui/auto-submit'
import { ChoiceSelect } from '@/components/ui/choice-select'
import type { BoardView } from '@/lib/pipeline/load-board'
import type { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly view: BoardView
  readonly t: Awaited<ReturnType<typeof getTranslations<'pipelineBoard'>>>
}

/** Title, which pipeline, whose, and the way to a new opportunity: all of it in the address. */
export function BoardHead({ view, t }: Props) {
  const { who, scope, sellers, writes } = view
  const mine = who.kind === 'member' && who.memberId === scope.memberId
  const named = sellers.find(({ id }) => who.kind === 'member' && id === who.memberId)?.name ?? ''
  return (
    <div className="page-head">
      <div>
        <h1 className="page-title">{t('title')}</h1>
        <p className="page-subtitle">
          {mine
            ? t('subtitle.mine')
            : who.kind === 'all'
              ? t('subtitle.all')
              : t('subtitle.member', { name: named })}
        </p>
      </div>
      <div className="filters">
        <BoardChoice view={view} t={t} />
        {writes && (
          <a href="/pipeline/new" className="button button-primary">
            {t('new')}
          </a>
        )}
      </div>
    </div>
  )
}

function BoardChoice({ view: { who, scope, sellers, pipelines, pipeline }, t }: Props) {
  const shown = pipelines.filter(({ archived, id }) => !archived || id === pipeline?.id)
  const others = sellers.filter(({ id }) => id !== scope.memberId)
  if (shown.length < 2 && others.length === 0) return null
  const chosen = who.kind === 'all' ? 'all' : who.memberId === scope.memberId ? 'mine' : who.memberId
  return (
    <AutoSubmit action="/pipeline" label={t('title')} apply={t('who.apply')}>
      {shown.length > 1 && (
        <ChoiceSelect name="pipeline" label={t('pipeline')} value={pipeline?.id}>
          {shown.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceSelect>
      )}
      {others.length > 0 && (
        <ChoiceSelect name="who" label={t('who.label')} value={chosen}>
          <option value="mine">{t('who.mine')}</option>
          <option value="all">{t('who.all')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </ChoiceSelect>
      )}
    </AutoSubmit>
  )
}
