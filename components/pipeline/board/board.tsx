import { PipelineTabs } from '@/components/pipeline/pipeline-tabs'
import type { BoardView } from '@/lib/pipeline/load-board'
import { getTranslations } from '@/lib/platform/i18n/translations'
import './board.css'
import './card.css'
import { BoardHead } from './board-head'
import { BoardSurface } from './board-surface'
import { surfaceProps } from './surface-props'

interface Props {
  readonly view: BoardView
}

/** A pipeline as a board of stages. */
export async function Board({ view }: Props) {
  const [t, props] = await Promise.all([getTranslations('pipelineBoard'), surfaceProps(view)])
  const { scope, pipeline, cards } = view
  return (
    <>
      <PipelineTabs role={scope.role} current="board" />
      <BoardHead view={view} t={t} />
      {props === null ? (
        <section className="card empty">
          <h2>{t('nothing.title')}</h2>
          <p>{t('nothing.text')}</p>
        </section>
      ) : (
        <>
          {cards.length === 0 && (
            <section className="card empty pipeline-begin">
              <h2>{t('nothing.noDeals')}</h2>
              <p>{t('nothing.noDealsText')}</p>
              <a href="/signals" className="button button-primary">
                {t('nothing.signals')}
              </a>
            </section>
          )}
          <BoardSurface key={`${pipeline?.id} ${props.who} ${props.memberId}`} {...props} />
        </>
      )}
    </>
  )
}
