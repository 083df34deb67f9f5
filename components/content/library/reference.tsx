import { Breadcrumb } from '@/components/shell/breadcrumb'
import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { ScrollArea } from '@/components/ui/scroll-area'
import '@/components/overview/rows.css'
import { removeReferenceAction } from '@/lib/content/actions'
import type { ReferenceView } from '@/lib/content/load-library'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import './library.css'
import type { LibraryWords, Write } from './library-words'
import { ReferenceForm } from './reference-form'
import { referenceWords } from './reference-words'

interface Props {
  readonly view: ReferenceView
}

/** One reference text in full, who echoed it, and for those who keep the library its correction. */
export async function Reference({ view }: Props) {
  const { scope, reference, manages } = view
  const [t, words, errors] = await Promise.all([getTranslations('library'), referenceWords(), errorWords()])
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  return (
    <>
      <Breadcrumb trail={[{ href: '/content/library', label: t('title') }]} here={reference.title} />
      <div className="page-head">
        <div>
          <h1 className="page-title">{reference.title}</h1>
          <p className="page-subtitle">
            {t(`sourcesTitle.${reference.source}`)}
            {reference.publishedOn !== null && ` · ${write.day(reference.publishedOn, true)}`}
            {reference.url !== null && (
              <>
                {' · '}
                <a className="link" href={reference.url} rel="noreferrer" target="_blank">
                  {t('original')}
                </a>
              </>
            )}
          </p>
        </div>
        <a href={`/content/posts/new?reference=${reference.id}`} className="button button-primary">
          {t('start')}
        </a>
      </div>
      <article className="card library-text" lang={reference.language}>
        {reference.body}
      </article>
      <Echoes view={view} t={t} write={write} />
      {manages && (
        <>
          <details className="card library-panel">
            <summary>{t('edit')}</summary>
            <p className="text-muted">{t('editNote')}</p>
            <ReferenceForm
              words={words}
              reference={{
                ...reference,
                url: reference.url ?? '',
                publishedOn: reference.publishedOn ?? '',
              }}
              language={scope.language}
              key={reference.version}
            />
          </details>
          <details className="card library-panel">
            <summary>{t('removeAsk')}</summary>
            <p className="text-muted">{t('removeNote')}</p>
            <ActionForm
              action={removeReferenceAction}
              hidden={{ id: reference.id, version: reference.version }}
              errors={errors}
            >
              <button type="submit" className="button">
                {t('remove')}
              </button>
            </ActionForm>
          </details>
        </>
      )}
    </>
  )
}

function Echoes({ view: { echoes }, t, write }: Props & { t: LibraryWords; write: Write }) {
  return (
    <section className="card rows-card">
      <div className="rows-head">
        <h2>{t('echoes')}</h2>
      </div>
      {echoes.length === 0 ? (
        <p className="rows-empty">{t('echoesNone')}</p>
      ) : (
        <ScrollArea label={t('echoes')}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('column.date')}</th>
                <th scope="col">{t('column.author')}</th>
                <th scope="col">{t('column.post')}</th>
                <th scope="col" className="num">
                  {t('column.original')}
                </th>
              </tr>
            </thead>
            <tbody>
              {echoes.map(post => (
                <tr key={post.id}>
                  <td className="nowrap">{write.day(post.day, true)}</td>
                  <td className="nowrap">{post.author}</td>
                  <td className="rows-text">
                    <a className="clamp" href={`/content/results/${post.id}`}>
                      {post.body}
                    </a>
                  </td>
                  <td className="num">{write.rate(post.originality)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  )
}
