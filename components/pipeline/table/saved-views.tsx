import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { removeViewAction, saveViewAction } from '@/lib/pipeline/actions'
import { readTableView, writeTableView } from '@/lib/pipeline/domain/table-view'
import type { TableScreen } from '@/lib/pipeline/load-table'
import { tableAddress } from './table-address'
import type { PipelineWords } from './table-words'

interface Props {
  readonly words: PipelineWords
  readonly screen: TableScreen
}

/** The views that are kept, the reader's own and those shared with him, and the way to keep this one. */
export async function SavedViews({ words: { t }, screen: { saved, view } }: Props) {
  const errors = await errorWords()
  const here = tableAddress(view)
  const own = saved.filter(one => one.own)
  const current = own.find(one => tableAddress(readTableView(one.search)) === here)
  return (
    <div className="pipeline-views">
      <nav aria-label={t('views.label')}>
        <ul>
          <li>
            <a href="/pipeline/table" aria-current={here === '/pipeline/table' ? 'true' : undefined}>
              {t('views.all')}
            </a>
          </li>
          {saved.map(one => {
            const href = tableAddress(readTableView(one.search))
            return (
              <li key={one.id}>
                <a href={href} aria-current={href === here ? 'true' : undefined}>
                  {one.name}
                  {one.author !== null && <span>{t('views.sharedBy', { name: one.author })}</span>}
                  {one.own && one.shared && <span>{t('views.sharedMark')}</span>}
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      <details className="dates" name="pipeline-panel">
        <summary className="button">{t('views.save')}</summary>
        <div className="dates-panel card pipeline-keep">
          <ActionForm
            action={saveViewAction}
            hidden={{ search: new URLSearchParams({ ...writeTableView(view) }).toString() }}
            errors={errors}
          >
            <label>
              {t('views.name')}
              <input
                name="name"
                required
                maxLength={80}
                defaultValue={current?.name}
                className="field"
                autoComplete="off"
              />
            </label>
            <p>{t('views.hint')}</p>
            <label className="pipeline-check">
              <input type="checkbox" name="shared" defaultChecked={current?.shared} /> {t('views.shared')}
            </label>
            <button type="submit" className="button button-primary">
              {t('views.keep')}
            </button>
          </ActionForm>
          {own.length > 0 && <h2>{t('views.own')}</h2>}
          {own.map(one => (
            <ActionForm
              key={one.id}
              action={removeViewAction}
              hidden={{ id: one.id }}
              errors={errors}
              className="pipeline-own-view"
            >
              <span>{one.name}</span>
              <button type="submit" className="button" aria-label={t('views.removeOf', { name: one.name })}>
                {t('views.remove')}
              </button>
            </ActionForm>
          ))}
        </div>
      </details>
    </div>
  )
}
