import type { ImportStep } from '@/lib/imports/view'
import { stepsOf } from './steps'
import type { ImportWords } from './words'

interface Props {
  readonly words: ImportWords
  readonly step: ImportStep
}

/** The way from the file to the report, and where on it this import stands. */
export function ImportSteps({ words: { t }, step }: Props) {
  return (
    <ol className="steps" aria-label={t('stepsLabel')}>
      {stepsOf(step).map(({ step: name, state }, index) => (
        <li
          key={name}
          className={`step step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {state === 'done' ? '✓' : index + 1}
          </span>
          <span>{t(`steps.${name}`)}</span>
          {state === 'done' && <span className="sr-only">({t('stepDone')})</span>}
        </li>
      ))}
    </ol>
  )
}
