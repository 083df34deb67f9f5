import { RoomTabs } from '@/components/ui/room-tabs'
import { getTranslations } from '@/lib/platform/i18n/translations'

const screens = [
  { word: 'inbox', href: '/signals' },
  { word: 'touches', href: '/signals/touches' },
] as const

/** The room's own navigation: who leans in, and what we did about it. */
export async function SignalsTabs({ current }: { readonly current: (typeof screens)[number]['word'] }) {
  const t = await getTranslations('signalsTabs')
  const tabs = screens.map(({ word, href }) => ({ word, href, text: t(word) }))
  return <RoomTabs label={t('label')} tabs={tabs} current={current} />
}
