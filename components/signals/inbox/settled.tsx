import type { Route } from 'next'
import Link from 'next/link'
import { reopenSignalAction } from '@/lib/signals/actions'
import { inboxAddress } from './inbox-address'
import { SignalForm } from './signal-form'
import { formWords } from './signal-form-words'
import type { PanelProps } from './signal-panel'

/** What became of a signal, and the way on to the next. */
export function Settled({ words, view, story: { signal, lines, knowers } }: PanelProps) {
  const { t, write } = words
  const at = signal.answeredAt?.getTime()
  const by =
    lines.find(line => line.what === 'touch' && line.at.getTime() === at)?.memberName ??
    knowers.find(({ lastAt }) => at !== undefined && lastAt?.getTime() === at)?.name
  return (
    <div className="signal-settled">
      <p>
        {signal.status === 'dismissed'
          ? t('settled.dismissed', { reason: t(`reason.${signal.dismissReason ?? 'other'}`) })
          : signal.answeredAt === null
            ? t('status.answered')
            : by === undefined
              ? t('settled.answered', { moment: write.moment(signal.answeredAt) })
              : t('settled.answeredBy', { name: by, moment: write.moment(signal.answeredAt) })}
      </p>
      <div className="signal-buttons">
        <Link
          href={inboxAddress(view.search, { signal: undefined, list: 'waiting' }) as Route}
          className="button"
        >
          {t('next')}
        </Link>
        {signal.status === 'dismissed' && (
          <SignalForm
            action={reopenSignalAction}
            hidden={{ id: signal.id, version: signal.version }}
            words={formWords(words, view, t('reopen.done'))}
            submit={
              <button type="submit" className="button">
                {t('reopen.send')}
              </button>
            }
          />
        )}
      </div>
    </div>
  )
}
