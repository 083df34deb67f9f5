import { ActionForm } from '@/components/ui/action-form'
import type { PlainDate } from '@/lib/calendar/domain/plain-date'
import { settlePromiseAction } from '@/lib/meetings/actions'
import type { DuePromise } from '@/lib/overview/queries/list-today'
import type { ErrorCode } from '@/lib/platform/action/result'
import type { Format } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly promise: DuePromise
  readonly today: PlainDate
  readonly write: Format
  readonly errors: Readonly<Record<ErrorCode, string>>
}

/** A promise that is due, and the button that says it was kept. */
export async function PromiseCard({ promise, today, write, errors }: Props) {
  const t = await getTranslations('today')
  const day = write.day(promise.dueOn)
  const late = promise.dueOn < today
  const due = promise.dueOn === today ? t('dueToday') : late ? t('late', { day }) : t('due', { day })
  return (
    <article className="card today-card">
      <span className="avatar" aria-hidden="true">
        {(promise.personName ?? promise.text).slice(0, 1)}
      </span>
      <div className="today-text">
        <span className="font-semibold">{promise.text}</span>
        <span className={late ? 'block text-alert' : 'block text-muted'}>
          {[promise.personName, due].filter(part => part !== null).join(' · ')}
        </span>
      </div>
      <ActionForm
        action={settlePromiseAction}
        hidden={{
          id: promise.id,
          version: promise.version,
          outcome: 'kept',
          idempotencyKey: crypto.randomUUID(),
        }}
        errors={errors}
        className="today-actions"
      >
        <button
          type="submit"
          className="button button-warm"
          aria-label={t('keepTitle', {
            text: [promise.text, promise.personName].filter(part => part !== null).join(', '),
          })}
        >
          {t('keep')}
        </button>
      </ActionForm>
    </article>
  )
}
