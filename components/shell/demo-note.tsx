import { getTranslations } from '@/lib/platform/i18n/translations'

/** Says on every page of the demo that nothing on it is real, and where to change roles. */
export async function DemoNote() {
  const t = await getTranslations('shell')
  return (
    <aside className="demo-note">
      {t('demo')}{' '}
      <a href="/sign-in" className="underline underline-offset-2">
        {t('demoRoles')}
      </a>
    </aside>
  )
}
