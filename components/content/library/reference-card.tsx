import type { LibraryView } from '@/lib/content/load-library'
import type { LibraryWords, Write } from './library-words'

interface Props {
  readonly text: LibraryView['texts'][number]
  readonly t: LibraryWords
  readonly write: Write
}

/** One reference text in the list: what it says, who echoed it, and the way to start from it. */
export function ReferenceCard({ text, t, write }: Props) {
  return (
    <li className="card library-card">
      <p className="library-facts">
        <span className="chip">{t(`sources.${text.source}`)}</span>
        {text.publishedOn !== null && <span>{write.day(text.publishedOn, true)}</span>}
        {text.byFeed && <span>{t('byFeed')}</span>}
      </p>
      <h2>
        <a href={`/content/library/${text.id}`}>{text.title}</a>
      </h2>
      <p className="clamp" lang={text.language}>
        {text.body}
      </p>
      <p className="library-foot">
        <EchoLine text={text} t={t} />
        <a
          className="link"
          href={`/content/posts/new?reference=${text.id}`}
          aria-label={t('startOf', { title: text.title })}
        >
          {t('start')}
        </a>
      </p>
    </li>
  )
}

function EchoLine({ text: { echo }, t }: Pick<Props, 'text' | 't'>) {
  if (echo === null) return <span className="text-muted">{t('notEchoed')}</span>
  return (
    <span>
      {t('echoed', { posts: echo.posts, authors: echo.authors })}
      {echo.names.length > 0 && <span className="text-muted"> · {echo.names.join(', ')}</span>}
    </span>
  )
}
