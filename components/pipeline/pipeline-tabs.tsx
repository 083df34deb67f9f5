import { RoomTabs } from '@/components/ui/room-tabs'
import type { Role } from '@/db/scope'
import { can, type Permission } from '@/lib/platform/access/permissions'
import { getTranslations } from '@/lib/platform/i18n/translations'

const screens = [
  { word: 'board', href: '/pipeline', permission: 'pipeline:read' },
  { word: 'table', href: '/pipeline/table', permission: 'pipeline:read' },
  { word: 'forecast', href: '/pipeline/forecast', permission: 'pipeline:read' },
  { word: 'changes', href: '/pipeline/changes', permission: 'pipeline:read' },
  { word: 'funnel', href: '/pipeline/funnel', permission: 'pipeline:read' },
  { word: 'settings', href: '/pipeline/settings', permission: 'pipeline:manage' },
] as const satisfies readonly { word: string; href: string; permission: Permission }[]

interface Props {
  readonly role: Role
  readonly current: (typeof screens)[number]['word']
}

/** The room's own navigation. */
export async function PipelineTabs({ role, current }: Props) {
  const t = await getTranslations('pipelineTabs')
  const tabs = screens.flatMap(({ word, href, permission }) =>
    can(role, permission) ? [{ word, href, text: t(word) }] : [],
  )
  return <RoomTabs label={t('label')} tabs={tabs} current={current} />
}
