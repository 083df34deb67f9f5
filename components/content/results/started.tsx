import { Breadcrumb } from '@/components/shell/breadcrumb'
import '@/components/overview/rows.css'
import type { ResultView } from '@/lib/content/load-result'
import './results.css'
import { nameOf, type ResultsWords, resultsWords } from './results-words'
import { SnapshotTable } from './snapshot-table'
import { StartedList } from './started-list'

interface Props {
  readonly view: ResultView
}

/** One post: what it says, its figures, and the signals, touches, meetings and deals that go back to it. */
export async function Started({ view }: Props) {
  const words = await resultsWords(view.scope)
  const { t, write } = words
  const { post } = view
  return (
    <>
      <Breadcrumb trail={[{ href: '/content/results', label: t('title') }]} here={t('post.title')} />
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('post.title')}</h1>
          <p className="page-subtitle">
            {[
              post.author,
              write.moment(post.at),
              nameOf(words, 'network', post.network),
              nameOf(words, 'voice', post.voice),
              nameOf(words, 'intent', post.intent),
            ].join(' · ')}
          </p>
        </div>
        <a href={`/content/posts/${post.id}`} className="button">
          {t('post.read')}
        </a>
      </div>
      <article className="card results-body">{post.body}</article>
      <Story words={words} view={view} />
      <SnapshotTable words={words} snapshots={view.snapshots} />
    </>
  )
}

function Story({ words, view: { started } }: Props & { words: ResultsWords }) {
  const { t } = words
  const count = (kind: string) => started?.filter(row => row.kind === kind).length ?? 0
  return (
    <section className="card rows-card">
      <div className="rows-head">
        <h2>{t('post.story')}</h2>
      </div>
      {started === null ? (
        <p className="rows-empty">{t('post.storyHidden')}</p>
      ) : started.length === 0 ? (
        <p className="rows-empty">{t('post.storyNone')}</p>
      ) : (
        <>
          <p className="results-line">
            {t('post.counts', {
              signals: count('signal'),
              touches: count('touch'),
              meetings: count('meeting'),
              deals: count('deal'),
            })}
          </p>
          <StartedList words={words} rows={started} />
          <p className="results-line text-muted">{t('post.rule')}</p>
        </>
      )}
    </section>
  )
}
