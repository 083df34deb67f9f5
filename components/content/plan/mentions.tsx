import type { MentionRow } from '@/lib/content/queries/list-comments'
import type { Format } from '@/lib/platform/format/format'
import type { PlanT } from './plan-words'

interface Props {
  readonly mentions: readonly MentionRow[]
  readonly t: PlanT
  readonly write: Format
}

/** Remarks of the last two weeks that name the reader. */
export function Mentions({ mentions, t, write }: Props) {
  if (mentions.length === 0) return null
  return (
    <details className="card plan-mentions">
      <summary>
        {t('mention.title')} <span className="plan-count">{write.count(mentions.length)}</span>
      </summary>
      <ul>
        {mentions.map(({ id, postId, postTitle, authorName, body, at }) => (
          <li key={id}>
            <a href={`/content/posts/${postId}#comments`} className="link">
              {t('mention.line', { name: authorName, post: postTitle })}
            </a>
            <span className="text-muted"> {write.moment(at)}</span>
            <p>{body.slice(0, 200)}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
