import { LiveRefresh } from '@/components/ui/live-refresh'
import type { ImportView } from '@/lib/imports/view'
import { SlowPoll } from './slow-poll'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly view: ImportView
}

/** How far a dry run or a run is. It goes on without this page. */
export function Running({ words: { t, write }, view }: Props) {
  const { id, rowsRead, rowsTotal } = view
  const isCheck = view.step === 'checking'
  const label = isCheck ? t('run.checkBar') : t('run.bar')
  return (
    <section className="card part" aria-labelledby="running-title">
      <div className="part-head">
        <h2 id="running-title">{isCheck ? t('dryRun.checking') : t('run.title')}</h2>
      </div>
      <p className="part-text">{isCheck ? t('dryRun.checkingText') : t('run.text')}</p>
      {rowsRead === 0 || rowsTotal === 0 ? (
        <progress className="progress" aria-label={label} />
      ) : (
        <progress className="progress" aria-label={label} max={rowsTotal} value={rowsRead} />
      )}
      <p className="running-share">
        {rowsRead === 0
          ? t('run.queued')
          : t('run.progress', { read: write.count(rowsRead), total: write.count(rowsTotal) })}
      </p>
      <LiveRefresh topics={[`import:${id}`]} />
      <SlowPoll />
    </section>
  )
}
