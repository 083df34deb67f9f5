import { dayIn } from '@/lib/calendar/domain/plain-date'
import { answerSignalAction } from '@/lib/signals/actions'
import { answerMedia, likelyMedium } from '@/lib/signals/domain/answers'
import { breathing, needsToBreathe } from '@/lib/signals/domain/breathing'
import { touchResults } from '@/lib/signals/domain/touch'
import { inboxAddress } from './inbox-address'
import { RadioChips } from './radio-chips'
import { SignalForm } from './signal-form'
import { formWords } from './signal-form-words'
import type { PanelProps } from './signal-panel'

/** The usual way out of the inbox: how it was answered and what came of it. */
export function AnswerPart({ words, view, story, name }: PanelProps & { readonly name: string }) {
  const { t, write } = words
  const { signal, also, reached } = story
  return (
    <section className="signal-answer">
      <h3>{t('answer.title')}</h3>
      <p className="text-muted">{t('answer.hint')}</p>
      <SignalForm
        action={answerSignalAction}
        hidden={{ id: signal.id, version: signal.version }}
        words={formWords(words, view, t('answer.done', { name }))}
        pin={inboxAddress(view.search, { signal: signal.id })}
        breathing={{
          title: t('breathing.title'),
          ask: t('breathing.ask', { count: write.count(Math.max(reached.unanswered, breathing.touches)) }),
          sign:
            reached.lastSignAt === null
              ? t('breathing.never')
              : t('breathing.last', { moment: write.moment(reached.lastSignAt) }),
          goOn: t('breathing.goOn'),
          known: needsToBreathe(reached),
        }}
        className="signal-form"
        submit={
          <button type="submit" className="button button-primary">
            {t('answer.send')}
            <span className="sr-only"> {name}</span>
          </button>
        }
      >
        <RadioChips
          legend={t('answer.medium')}
          name="medium"
          chosen={likelyMedium(signal.kind)}
          choices={answerMedia.map(value => ({ value, label: t(`medium.${value}`) }))}
        />
        <RadioChips
          legend={t('answer.result')}
          name="result"
          chosen="answered"
          choices={touchResults.map(value => ({ value, label: t(`result.${value}`) }))}
        />
        {also.length > 0 && (
          <fieldset className="signal-also">
            <legend>{t('answer.also')}</legend>
            {also.map(({ id, kind, at }) => (
              <label key={id} className="signal-check">
                <input type="checkbox" name="also" value={id} defaultChecked />
                {t(`kind.${kind}`)}, {write.day(dayIn(view.scope.timeZone, new Date(at)))}
              </label>
            ))}
          </fieldset>
        )}
        <div className="signal-row">
          <label className="signal-minutes">
            {t('answer.minutes')}
            <input
              type="number"
              name="minutes"
              min={0}
              max={1440}
              defaultValue={5}
              inputMode="numeric"
              className="field"
            />
          </label>
          <label className="signal-wide">
            {t('answer.note')}
            <input name="note" maxLength={2000} autoComplete="off" className="field" />
          </label>
        </div>
      </SignalForm>
    </section>
  )
}
