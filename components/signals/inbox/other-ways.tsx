import { addDays } from '@/lib/calendar/domain/plain-date'
import {
  dismissSignalAction,
  handOverSignalAction,
  reopenSignalAction,
  snoozeSignalAction,
} from '@/lib/signals/actions'
import { dismissReasons } from '@/lib/signals/domain/kinds'
import { longestSnoozeDays, snoozes } from '@/lib/signals/domain/snooze'
import { SignalForm } from './signal-form'
import { formWords } from './signal-form-words'
import type { PanelProps } from './signal-panel'

/** The other ways out of the inbox: to a colleague, for later, or not at all. */
export function OtherWays({ words, view, story, name }: PanelProps & { readonly name: string }) {
  const { t } = words
  const { signal, colleagues, knowers } = story
  const hidden = { id: signal.id, version: signal.version }
  const key = `${signal.id}-${signal.version}`
  const knows = new Set(knowers.map(({ memberId }) => memberId))
  const sorted = [...colleagues].sort((one, other) => Number(knows.has(other.id)) - Number(knows.has(one.id)))
  return (
    <div className="signal-others">
      <details name="signal-others">
        <summary className="button">{t('handOver.title')}</summary>
        <SignalForm
          key={key}
          action={handOverSignalAction}
          hidden={hidden}
          words={formWords(words, view, t('handOver.done', { name: '{to}' }))}
          className="signal-form"
          submit={<Send label={t('handOver.send')} name={name} />}
        >
          <label>
            {t('handOver.to')}
            <select name="to" required className="select">
              {sorted.map(colleague => (
                <option key={colleague.id} value={colleague.id}>
                  {knows.has(colleague.id) ? `${colleague.name} · ${t('handOver.knows')}` : colleague.name}
                </option>
              ))}
            </select>
          </label>
        </SignalForm>
      </details>
      <details name="signal-others">
        <summary className="button">{t('snooze.title')}</summary>
        <SignalForm
          key={key}
          action={snoozeSignalAction}
          hidden={hidden}
          words={formWords(words, view, t('snooze.done'))}
          className="signal-form"
          submit={<Send label={t('snooze.send')} name={name} />}
        >
          <label>
            {t('snooze.until')}
            <select name="until" className="select">
              {snoozes.map(until => (
                <option key={until} value={until}>
                  {t(`snooze.${until}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('snooze.date')}
            <input
              type="date"
              name="day"
              min={addDays(view.today, 1)}
              max={addDays(view.today, longestSnoozeDays)}
              className="field"
            />
          </label>
        </SignalForm>
      </details>
      <details name="signal-others">
        <summary className="button">{t('dismiss.title')}</summary>
        <SignalForm
          key={key}
          action={dismissSignalAction}
          hidden={hidden}
          words={formWords(words, view, t('dismiss.done'))}
          className="signal-form"
          submit={<Send label={t('dismiss.send')} name={name} />}
        >
          <label>
            {t('dismiss.reason')}
            <select name="reason" required className="select">
              {dismissReasons.map(reason => (
                <option key={reason} value={reason}>
                  {t(`reason.${reason}`)}
                </option>
              ))}
            </select>
          </label>
        </SignalForm>
      </details>
      {signal.status === 'snoozed' && (
        <SignalForm
          key={key}
          action={reopenSignalAction}
          hidden={hidden}
          words={formWords(words, view, t('reopen.done'))}
          submit={
            <button type="submit" className="button">
              {t('reopen.send')}
            </button>
          }
        />
      )}
    </div>
  )
}

const Send = ({ label, name }: { readonly label: string; readonly name: string }) => (
  <button type="submit" className="button button-primary">
    {label}
    <span className="sr-only"> {name}</span>
  </button>
)
