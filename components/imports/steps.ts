import type { ImportStep } from '@/lib/imports/view'

export const STEPS = ['file', 'recognised', 'mapping', 'preview', 'dryRun', 'run', 'report'] as const
type Step = (typeof STEPS)[number]

type StepState = 'done' | 'current' | 'ahead'

const CURRENT: Record<ImportStep, Step> = {
  mapping: 'mapping',
  checking: 'dryRun',
  checked: 'dryRun',
  running: 'run',
  done: 'report',
  failed: 'report',
  undone: 'report',
}

/** The seven steps of an import, told as where a batch stands. A batch that came to its report is wholly done. */
export function stepsOf(step: ImportStep): readonly { readonly step: Step; readonly state: StepState }[] {
  const current = STEPS.indexOf(CURRENT[step])
  return STEPS.map((name, at) => ({
    step: name,
    state: at < current ? 'done' : at === current ? 'current' : 'ahead',
  }))
}
