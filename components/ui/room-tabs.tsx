import type { Route } from 'next'
import './room-tabs.css'

interface Props {
  readonly label: string
  readonly tabs: readonly { readonly word: string; readonly href: string; readonly text: string }[]
  readonly current: string
}

/** The screens of a room, one beside the other. */
export const RoomTabs = ({ label, tabs, current }: Props) => (
  <nav aria-label={label} className="room-tabs">
    <ul>
      {tabs.map(({ word, href, text }) => (
        <li key={word}>
          <a href={href as Route} aria-current={word === current ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
