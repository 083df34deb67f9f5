import { errorWords } from '@/components/ui/error-words'
import type { WritingView } from '@/lib/content/load-composer'
import type { CommentsView } from '@/lib/content/load-plan-comments'
import { Comments } from '../comments'
import { ContentTabs } from '../content-tabs'
import { Composer } from './composer'
import './composer.css'
import { wordsIn } from './load-words'
import { MixBars } from './mix-bars'
import { fill } from './words'

interface Props {
  readonly view: WritingView
  /** Null while the text was never kept. */
  readonly comments: CommentsView | null
}

/** The page on which an author writes a text. */
export async function ComposerPage({ view, comments }: Props) {
  const { scope, id, post, start, brief, timeZone, version, draft } = view
  const [words, errors] = [wordsIn(scope.language), await errorWords()]
  return (
    <>
      <ContentTabs role={scope.role} current="plan" />
      <h1 className="page-title">{post === null ? words.titleNew : words.titlePost}</h1>
      <noscript>
        <p className="composer-note">{words.script}</p>
      </noscript>
      {start !== null && <p className="page-subtitle">{fill(words.startedFrom, { title: start.title })}</p>}
      {brief !== null && (
        <aside className="card composer-card composer-brief">
          <h2>
            {brief.topic}{' '}
            <span className="composer-hint">{fill(words.briefTitle, { name: brief.author })}</span>
          </h2>
          <p>
            <strong>{words.briefWhy}</strong> {brief.why}
          </p>
          {brief.sources !== '' && (
            <p>
              <strong>{words.briefSources}</strong> {brief.sources}
            </p>
          )}
        </aside>
      )}
      <Composer
        key={id}
        id={id}
        memberId={scope.memberId ?? ''}
        author={scope.memberName}
        version={version}
        draft={draft}
        startedFrom={start?.id ?? null}
        brief={brief?.id ?? null}
        status={post?.status ?? 'draft'}
        shared={post?.shared ?? false}
        picture={
          post === null || post.picture === null
            ? null
            : { ...post.picture, src: `/api/content/posts/${id}/picture` }
        }
        timeZone={timeZone}
        locale={scope.language}
        words={words}
        errors={errors}
      >
        {comments !== null && <Comments view={comments} />}
        <MixBars mix={view.mix} locale={scope.language} title={words.mix.title} />
      </Composer>
    </>
  )
}
