import { randomUUID } from 'node:crypto'
import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { PrivatePicture } from '@/components/ui/private-picture'
import { archivePostAction } from '@/lib/content/actions'
import { networks } from '@/lib/content/domain/networks'
import type { ReadingView } from '@/lib/content/load-composer'
import type { CommentsView } from '@/lib/content/load-plan-comments'
import type { Post } from '@/lib/content/queries/find-post'
import { formatFor } from '@/lib/platform/format/format'
import { Comments } from '../comments'
import { ContentTabs } from '../content-tabs'
import './composer.css'
import { EchoReading } from './echo-reading'
import { FiguresTable } from './figures-table'
import { wordsIn } from './load-words'
import { MetricsForm } from './metrics-form'
import { type ComposerWords, fill } from './words'

interface Props {
  readonly view: ReadingView
  readonly comments: CommentsView | null
}

/** A published text with its figures, or a colleague's that the reader may see. */
export async function ReadingPage({ view, comments }: Props) {
  const { scope, post, isAuthor, figures, echo } = view
  const [words, errors] = [wordsIn(scope.language), await errorWords()]
  const write = formatFor(scope.language, scope.currency, isAuthor ? post.timeZone : scope.timeZone)
  const { reading } = words
  return (
    <>
      <ContentTabs role={scope.role} current="plan" />
      <h1 className="page-title">
        {isAuthor ? words.titlePost : fill(words.titleOther, { name: post.author })}
      </h1>
      <div className="composer">
        <div className="composer-main">
          <article className="card composer-card" lang={post.language}>
            <Facts post={post} words={words} moment={write.moment} />
            <p className="reading-text">{post.body}</p>
            {post.picture !== null && (
              <PrivatePicture
                className="picture"
                src={`/api/content/posts/${post.id}/picture`}
                alt={post.picture.description}
                width={post.picture.width}
                height={post.picture.height}
              />
            )}
            {networks.map(network => {
              const text = post.variants[network]
              return text === undefined ? null : (
                <details key={network}>
                  <summary>{fill(reading.variants, { network: words.networks[network] })}</summary>
                  <p className="reading-text">{text}</p>
                </details>
              )
            })}
          </article>
        </div>
        <div className="composer-side">
          {comments !== null && <Comments view={comments} />}
          {echo !== null && (
            <EchoReading text={post.body} echo={echo} locale={scope.language} words={words} />
          )}
          {isAuthor && post.publishedAt !== null && (
            <ActionForm
              action={archivePostAction}
              hidden={{ id: post.id, version: post.version, idempotencyKey: randomUUID() }}
              errors={errors}
            >
              <button type="submit" className="button">
                {post.status === 'archived' ? reading.restore : reading.archive}
              </button>
            </ActionForm>
          )}
        </div>
        {isAuthor && post.publishedAt !== null && (
          <section className="card composer-card composer-wide" aria-labelledby="figures-title">
            <h2 id="figures-title">{reading.figures}</h2>
            {figures.length === 0 ? (
              <p className="composer-note">{reading.noFigures}</p>
            ) : (
              <FiguresTable figures={figures} write={write} words={reading} />
            )}
            <h3>{reading.record}</h3>
            <p className="composer-hint">{reading.recordHint}</p>
            <MetricsForm
              key={figures[0]?.capturedAt.getTime() ?? 0}
              id={post.id}
              idempotencyKey={randomUUID()}
              latest={figures[0] ?? null}
              words={reading}
              errors={errors}
            />
          </section>
        )}
      </div>
    </>
  )
}

interface FactsProps {
  readonly post: Post
  readonly words: ComposerWords
  readonly moment: (instant: Date) => string
}

function Facts({ post, words, moment }: FactsProps) {
  const { reading } = words
  const when =
    post.publishedAt !== null
      ? fill(reading.publishedOn, { moment: moment(post.publishedAt) })
      : post.plannedFor !== null
        ? fill(reading.plannedOn, { moment: moment(post.plannedFor) })
        : fill(reading.edited, { moment: moment(post.editedAt) })
  const name = { network: words.networks[post.network] }
  return (
    <p className="reading-facts">
      <span className="chip">{words.steps.status[post.status]}</span>
      <span>{when}</span>
      <span>
        {words.voices[post.voice]} · {words.intents[post.intent]} · {name.network}
      </span>
      {post.url !== null && (
        <a className="link" href={post.url} target="_blank" rel="noreferrer noopener">
          {fill(reading.see, name)}
        </a>
      )}
      {post.link !== null && (
        <a className="link" href={post.link} target="_blank" rel="noreferrer noopener">
          {words.link}
        </a>
      )}
    </p>
  )
}
