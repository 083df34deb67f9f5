import type { ImportStep } from '@/lib/imports/view'
import type { ImportWords } from './words'

const TONE: Record<ImportStep, string> = {
  mapping: 'chip-warm',
  checking: 'chip-cold',
  checked: 'chip-warm',
  running: 'chip-cold',
  done: 'chip-handshake',
  failed: 'chip-alert',
  undone: '',
}

export function StateChip({
  words: { t },
  step,
}: {
  readonly words: ImportWords
  readonly step: ImportStep
}) {
  return <span className={`chip ${TONE[step]}`}>{t(`states.${step}`)}</span>
}
