import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly kind: 'notFound' | 'forbidden'
}

/** A page that says why there is nothing here, and where to go. */
export async function MessagePage({ kind }: Props) {
  const t = await getTranslations('errors.page')
  return (
    <section className="card empty">
      <h1 className="page-title">{t(kind)}</h1>
      <p>{t(`${kind}Text`)}</p>
      <a href="/" className="button button-primary">
        {t('home')}
      </a>
    </section>
  )
}
