import type { ReactNode } from 'react'
import type { Scope } from '@/db/scope'
import { can } from '@/lib/platform/access/permissions'
import { getTranslations } from '@/lib/platform/i18n/translations'
import { DemoNote } from './demo-note'
import { FoldButton } from './fold-button'
import { NavLink } from './nav-link'
import { rooms } from './navigation'
import './shell.css'
import { WordMark } from './word-mark'

interface Props {
  readonly scope: Scope
  readonly children: ReactNode
}

/** The frame of every screen: navigation at the side, at the thumb on a phone, and the page. */
export async function Shell({ scope, children }: Props) {
  const t = await getTranslations('shell')
  const open = rooms.filter(room => can(scope.role, room.permission))
  const links = open.map(room => (
    <li key={room.word}>
      <NavLink href={room.href} className="nav-link">
        <svg viewBox="0 0 24 24" aria-hidden="true" className="nav-icon">
          <path d={room.icon} />
        </svg>
        <span className="nav-word">
          {room.word === 'team' && scope.role === 'salesperson' ? t('rooms.home') : t(`rooms.${room.word}`)}
        </span>
      </NavLink>
    </li>
  ))
  return (
    <div className="shell">
      <a href="#page" className="skip-link">
        {t('skip')}
      </a>
      <header className="side">
        <div className="side-head">
          <span className="side-mark">
            <WordMark />
          </span>
          <FoldButton label={t('fold')} />
        </div>
        <nav aria-label={t('navigation')} className="side-nav">
          <ul>{links}</ul>
        </nav>
        <div className="side-foot">
          <span className="avatar" aria-hidden="true">
            {scope.memberName.slice(0, 1)}
          </span>
          <span className="side-who">
            <span className="block truncate text-ink">{scope.memberName}</span>
            <span className="block truncate">{t(`roles.${scope.role}`)}</span>
          </span>
        </div>
      </header>
      <div className="page">
        {scope.isDemo && <DemoNote />}
        <main id="page" tabIndex={-1} className="page-main">
          {children}
        </main>
      </div>
      <nav aria-label={t('navigation')} className="thumb-nav">
        <ul>{links}</ul>
      </nav>
    </div>
  )
}
