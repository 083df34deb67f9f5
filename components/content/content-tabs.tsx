import type { Route } from 'next'
import type { Role } from '@/db/scope'
import { can, type Permission } from '@/lib/platform/access/permissions'
import { getTranslations } from '@/lib/platform/i18n/translations'
import './content.css'

const rooms = [
  { word: 'plan', href: '/content', permission: 'content:read' },
  { word: 'library', href: '/content/library', permission: 'content:read' },
  { word: 'results', href: '/content/results', permission: 'content:read' },
  { word: 'portfolio', href: '/content/portfolio', permission: 'portfolio:read' },
] as const satisfies readonly { word: string; href: string; permission: Permission }[]

interface Props {
  readonly role: Role
  readonly current: (typeof rooms)[number]['word']
}

/** The room's own navigation: plan, library, what worked, the portfolio of brands. */
export async function ContentTabs({ role, current }: Props) {
  const t = await getTranslations('contentRoom')
  return (
    <nav aria-label={t('label')} className="content-tabs">
      <ul>
        {rooms
          .filter(({ permission }) => can(role, permission))
          .map(({ word, href }) => (
            <li key={word}>
              <a href={href as Route} aria-current={word === current ? 'page' : undefined}>
                {t(word)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
