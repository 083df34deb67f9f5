import type { Route } from 'next'
import Link from 'next/link'
import type { ClockedSignal, InboxView } from '@/lib/signals/load-inbox'
import { Clock } from './clock'
import { inboxAddress } from './inbox-address'
import type { InboxWords } from './inbox-words'
import { WarmthChip } from './warmth-chip'

interface Props {
  readonly words: InboxWords
  readonly view: InboxView
}

/** A page of the list; each line opens its signal beside it, on a phone in its place. */
export function InboxList({ words, view }: Props) {
  const { t } = words
  const { signals, search } = view
  if (signals.length === 0) return <p className="card inbox-empty">{t(`empty.${search.list}`)}</p>
  return (
    <div className="inbox-list">
      <ol className="card">
        {signals.map(signal => (
          <Line key={signal.id} words={words} view={view} signal={signal} />
        ))}
      </ol>
      {(view.hasMore || search.page > 1) && (
        <nav aria-label={t('pages.label')} className="inbox-pages">
          {search.page > 1 && (
            <Link
              href={inboxAddress(search, { page: search.page - 1, signal: undefined }) as Route}
              className="button"
            >
              {t('pages.previous')}
            </Link>
          )}
          <span>{t('pages.page', { page: search.page })}</span>
          {view.hasMore && (
            <Link
              href={inboxAddress(search, { page: search.page + 1, signal: undefined }) as Route}
              className="button"
            >
              {t('pages.next')}
            </Link>
          )}
        </nav>
      )}
    </div>
  )
}

function Line({ words, view, signal }: Props & { readonly signal: ClockedSignal }) {
  const { t } = words
  const { search, who, story, scope } = view
  const current = story?.signal.id === signal.id
  const name = nameOf(signal, t('someone'))
  return (
    <li>
      <Link
        href={inboxAddress(search, { signal: signal.id }) as Route}
        aria-current={current ? 'true' : undefined}
        scroll={false}
        prefetch={false}
        className="inbox-line"
      >
        <span className="inbox-name">{name}</span>
        <Clock words={words} signal={signal} />
        <span className="inbox-what">
          {t(`kind.${signal.kind}`)}
          {signal.post !== null && ` · ${t('about', { post: signal.post.start.slice(0, 60) })}`}
          {signal.post === null && signal.note !== null && ` · ${signal.note.slice(0, 80)}`}
        </span>
        <WarmthChip words={words} warmth={signal.warmth} />
        {(who.kind !== 'mine' || signal.memberId !== scope.memberId) && (
          <span className="inbox-owner">{t('owner', { name: signal.memberName })}</span>
        )}
      </Link>
    </li>
  )
}

/** A person's name, or what is known of somebody whose name the source hides. */
export const nameOf = (
  { personName, personDetail }: Pick<ClockedSignal, 'personName' | 'personDetail'>,
  someone: string,
): string => (personName === '' ? (personDetail ?? someone) : personName)
