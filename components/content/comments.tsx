import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { LiveRefresh } from '@/components/ui/live-refresh'
import { removeCommentAction } from '@/lib/content/actions'
import { partsOf } from '@/lib/content/domain/plan-mentions'
import type { CommentsView } from '@/lib/content/load-plan-comments'
import { formatFor } from '@/lib/platform/format/format'
import { readerFormat } from '@/lib/platform/format/reader-format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { CommentForm } from './comment-form'
import './comments.css'

interface Props {
  readonly view: CommentsView
}

/** The remarks on a post: what colleagues say, whom they name, and the reader's own next one. */
export async function Comments({ view }: Props) {
  const [t, errors, { locale, currency }] = await Promise.all([
    getTranslations('plan.comment'),
    errorWords(),
    readerFormat(),
  ])
  const write = formatFor(locale, currency, view.timeZone)
  return (
    <section id="comments" aria-labelledby="comments-title" className="card comments">
      <LiveRefresh topics={[`comments:${view.postId}`]} />
      <h2 id="comments-title">{t('title')}</h2>
      {view.comments.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ol>
          {view.comments.map(comment => {
            const when = write.moment(comment.at)
            const own = comment.authorId === view.reader
            return (
              <li key={comment.id}>
                <div className="comment-head">
                  <span className="font-semibold">{own ? t('own') : comment.authorName}</span>
                  <span className="text-muted">{when}</span>
                  {own && (
                    <ActionForm action={removeCommentAction} hidden={{ id: comment.id }} errors={errors}>
                      <button type="submit" className="comment-remove" aria-label={t('removeOf', { when })}>
                        {t('remove')}
                      </button>
                    </ActionForm>
                  )}
                </div>
                <CommentText body={comment.body} view={view} />
              </li>
            )
          })}
        </ol>
      )}
      <CommentForm
        postId={view.postId}
        names={view.people.map(({ name }) => name)}
        errors={errors}
        words={{
          field: t('field'),
          hint: t('hint'),
          people: t('people'),
          send: t('send'),
        }}
      />
    </section>
  )
}

function CommentText({ body, view }: { readonly body: string } & Props) {
  return (
    <p className="comment-text">
      {partsOf(body, view.people).map(part =>
        part.memberId === null ? part.text : <strong key={part.at}>{part.text}</strong>,
      )}
    </p>
  )
}
