import { RoomTabs } from '@/components/ui/room-tabs'
import type { Role } from '@/db/scope'
import { can, type Permission } from '@/lib/platform/access/permissions'
import { getTranslations } from '@/lib/platform/i18n/translations'

const screens = [
  { word: 'plan', href: '/content', permission: 'content:read' },
  { word: 'library', href: '/content/library', permission: 'content:read' },
  { word: 'results', href: '/content/results', permission: 'content:read' },
  { word: 'portfolio', href: '/content/portfolio', permission: 'portfolio:read' },
] as const satisfies readonly { word: string; href: string; permission: Permission }[]

interface Props {
  readonly role: Role
  readonly current: (typeof screens)[number]['word']
}

/** The room's own navigation: plan, library, what worked, the portfolio of brands. */
export async function ContentTabs({ role, current }: Props) {
  const t = await getTranslations('contentRoom')
  const tabs = screens.flatMap(({ word, href, permission }) =>
    can(role, permission) ? [{ word, href, text: t(word) }] : [],
  )
  return <RoomTabs label={t('label')} tabs={tabs} current={current} />
}
