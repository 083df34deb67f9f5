import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { refreshFeedAction, removeFeedAction } from '@/lib/content/actions'
import type { LibraryView } from '@/lib/content/load-library'
import { FeedForm } from './feed-form'
import type { LibraryWords, Write } from './library-words'

interface Props {
  readonly view: LibraryView
  readonly t: LibraryWords
  readonly write: Write
}

type Feed = LibraryView['feeds'][number]

/** The feeds, when each was read, and why one could not be. */
export async function FeedList({ view, t, write }: Props) {
  const errors = await errorWords()
  return (
    <section className="card library-panel" aria-labelledby="library-feeds">
      <h2 id="library-feeds">{t('feeds.title')}</h2>
      <p className="text-muted">{t('feeds.about')}</p>
      {view.feeds.length === 0 ? (
        <p className="library-nothing">{t('feeds.none')}</p>
      ) : (
        <ul className="library-feeds">
          {view.feeds.map(feed => (
            <li key={feed.id}>
              <div>
                <p>
                  <span className="font-medium">{feed.title ?? new URL(feed.url).hostname}</span>{' '}
                  <span className="chip">{t(`sources.${feed.source}`)}</span>
                </p>
                <p className="text-muted library-url">{feed.url}</p>
                <State feed={feed} t={t} write={write} />
              </div>
              {view.manages && (
                <div className="library-actions">
                  <ActionForm action={refreshFeedAction} hidden={rowOf(feed)} errors={errors}>
                    <button
                      type="submit"
                      className="button"
                      aria-label={t('feeds.refreshOf', { name: feed.title ?? feed.url })}
                    >
                      {t('feeds.refresh')}
                    </button>
                  </ActionForm>
                  <ActionForm action={removeFeedAction} hidden={rowOf(feed)} errors={errors}>
                    <button
                      type="submit"
                      className="button"
                      aria-label={t('feeds.removeOf', { name: feed.title ?? feed.url })}
                    >
                      {t('feeds.remove')}
                    </button>
                  </ActionForm>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {view.manages && (
        <FeedForm
          words={{
            address: t('feeds.address'),
            source: t('source'),
            add: t('feeds.add'),
            added: t('feeds.added'),
            taken: t('feeds.taken'),
            invalid: t('feeds.invalid'),
            sources: {
              employer: t('sources.employer'),
              sector: t('sources.sector'),
              competitor: t('sources.competitor'),
            },
          }}
          errors={errors}
        />
      )}
    </section>
  )
}

const rowOf = ({ id, version }: Feed) => ({ id, version })

function State({ feed, t, write }: { feed: Feed; t: LibraryWords; write: Write }) {
  const read =
    feed.fetchedAt === null ? t('feeds.waiting') : t('feeds.read', { moment: write.moment(feed.fetchedAt) })
  return (
    <p className="text-muted">
      {feed.error !== null && (
        <>
          <span className="chip chip-alert">{t('feeds.failed')}</span> {t(`feeds.error.${feed.error}`)}{' '}
        </>
      )}
      {t('feeds.texts', { count: feed.texts })} · {read}
    </p>
  )
}
