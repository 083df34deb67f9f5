import type { Warmth } from '@/lib/signals/domain/warmth'
import type { InboxWords } from './inbox-words'

interface Props {
  readonly words: InboxWords
  readonly warmth: Warmth
}

const shapes = { hot: '●', warm: '◐', cooling: '○' } as const

/** How warm a signal still is, by shape and word. */
export const WarmthChip = ({ words: { t }, warmth: { level } }: Props) => (
  <span className={level === 'cooling' ? 'chip chip-cold inbox-warmth' : 'chip chip-warm inbox-warmth'}>
    <span aria-hidden="true">{shapes[level]}</span> {t(`warmth.${level}`)}
  </span>
)
