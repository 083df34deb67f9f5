'use client'

import { useRouter } from 'next/navigation'
import { useId, useRef } from 'react'
import { deletePostAction, stepPostAction } from '@/lib/content/actions'
import type { PostStatus } from '@/lib/content/domain/networks'
import type { ErrorCode } from '@/lib/platform/action/result'
import type { DraftKeeper } from './draft-keeper'
import { type StepProblem, useSteps } from './use-steps'
import type { ComposerWords } from './words'

interface Props {
  readonly id: string
  readonly keeper: DraftKeeper
  readonly status: PostStatus
  readonly shared: boolean
  readonly words: ComposerWords
  readonly errors: Readonly<Record<ErrorCode, string>>
}

type Step = 'share' | 'unshare' | 'in_review' | 'scheduled' | 'draft' | 'idea'

const stepsFrom = (status: PostStatus, shared: boolean): readonly Step[] => {
  if (status === 'in_review') return ['scheduled', 'draft']
  if (status === 'scheduled') return ['in_review', 'draft']
  return [shared ? 'unshare' : 'share', 'in_review', 'scheduled', status === 'idea' ? 'draft' : 'idea']
}

/** What an author can do with a text before he publishes it, and who sees it meanwhile. */
export function StepButtons({ id, keeper, status, shared, words, errors }: Props) {
  const router = useRouter()
  const { isPending, problem, run } = useSteps(id, keeper)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const isAlone = !shared && (status === 'idea' || status === 'draft')
  const { steps } = words
  return (
    <section className="card composer-card" aria-labelledby="steps-title" aria-busy={isPending}>
      <h2 id="steps-title">{steps.title}</h2>
      <p>
        <span className={isAlone ? 'chip' : 'chip chip-warm'}>{steps.status[status]}</span>{' '}
        <span className="composer-hint">{isAlone ? steps.alone : steps.shared}</span>
      </p>
      <div className="choices">
        {stepsFrom(status, shared).map(step => (
          <button
            key={step}
            type="button"
            className="button button-small"
            disabled={isPending}
            onClick={() => run(stepPostAction, { step })}
          >
            {steps[step]}
          </button>
        ))}
        <button
          type="button"
          className="button button-small"
          disabled={isPending}
          onClick={() => dialog.current?.showModal()}
        >
          {steps.delete}
        </button>
      </div>
      <p role="alert" className="form-error">
        {problem !== null && sentenceOf(problem, words, errors)}
      </p>
      <dialog ref={dialog} className="composer-dialog" aria-labelledby={titleId}>
        <h2 id={titleId}>{steps.deleteTitle}</h2>
        <p>{steps.deleteHint}</p>
        <div className="choices">
          <button
            type="button"
            className="button button-alert"
            onClick={() => {
              dialog.current?.close()
              run(deletePostAction, {}, () => router.push('/content'))
            }}
          >
            {steps.deleteYes}
          </button>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {steps.keep}
          </button>
        </div>
      </dialog>
    </section>
  )
}

function sentenceOf(
  problem: StepProblem,
  { steps }: ComposerWords,
  errors: Readonly<Record<ErrorCode, string>>,
): string {
  if (problem.code === 'not_saved') return steps.notSaved
  const reason = problem.fields?.step
  if (reason === 'needs_time' || reason === 'time_over') return steps[reason]
  return `${errors[problem.code]} ${problem.errorId ?? ''}`.trim()
}
