import { getTranslations } from '@/lib/platform/i18n/translations'

/** The shape of a board while it is on its way. */
export async function Skeleton() {
  const t = await getTranslations('shell')
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{t('loading')}</span>
      <div className="skeleton-title" />
      <div className="skeleton-cards">
        <div className="card" />
        <div className="card" />
        <div className="card" />
        <div className="card" />
      </div>
      <div className="card skeleton-table" />
    </div>
  )
}
