import type { Route } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import type { Format } from '@/lib/platform/format/format'
import type { getTranslations } from '@/lib/platform/i18n/translations'
import { removeSessionAction, removeTimeAction, removeTouchAction } from '@/lib/signals/actions'
import { type DayEntry, sessionOf } from '@/lib/signals/domain/day-entries'
import type { TimeRow, TouchEntry } from '@/lib/signals/queries/list-entries'
import type { TouchWords } from './touch-words'

interface Common {
  /** Whether an entry made then can still be taken back by the reader. */
  readonly takeBack: (createdAt: Date) => boolean
  readonly nameSign: (what: string) => string
  readonly words: TouchWords
  readonly write: Format
  readonly t: Awaited<ReturnType<typeof getTranslations<'touches'>>>
}

interface Props extends Common {
  readonly entry: DayEntry<TouchEntry, TimeRow>
}

/** One line of a day: a touch, a session or time. */
export function EntryLine({ entry, ...common }: Props) {
  if (entry.kind === 'touch') return <TouchLine touch={entry.touch} {...common} />
  if (entry.kind === 'time') return <TimeLine time={entry.time} {...common} />
  return <SessionLine id={entry.id} rows={entry.rows} {...common} />
}

const Warmth = ({ warm, t }: { warm: boolean; t: Common['t'] }) => (
  <span className={warm ? 'chip chip-warm' : 'chip chip-cold'}>
    {t(warm ? 'entries.warm' : 'entries.cold')}
  </span>
)

function TouchLine({ touch, takeBack, nameSign, words, write, t }: Common & { touch: TouchEntry }) {
  const { person } = touch
  const name = person === null ? null : person.name || person.detail || t('log.nameless')
  const why = touch.cited.map(sign =>
    t('entries.sign', { what: nameSign(sign.what), moment: write.moment(sign.at) }),
  )
  return (
    <li className="touch-entry">
      <span className="touch-time">{write.time(touch.occurredAt)}</span>
      <div className="touch-body">
        <p>
          <Warmth warm={touch.warm} t={t} /> <strong>{words.channels[touch.channel]}</strong>
          {person !== null && (
            <>
              {' · '}
              <a className="link" href={`/signals/touches?person=${person.id}` as Route}>
                {name}
              </a>
            </>
          )}
          {' · '}
          {touch.direction === 'inbound' && `${words.field.inbound} · `}
          {touch.quantity > 1
            ? t('entries.batch', { count: touch.quantity, result: words.results[touch.result].toLowerCase() })
            : words.results[touch.result].toLowerCase()}
          {touch.minutes > 0 && ` · ${write.duration(touch.minutes)}`}
        </p>
        <p className="touch-hint">
          {touch.warm
            ? why.length > 0
              ? t('entries.because', { signs: why.join(', ') })
              : t('entries.becauseHidden')
            : t('entries.coldWhy')}
          {touch.againstBreathing && ` ${t('entries.against')}`}
        </p>
        {touch.note !== null && <p className="touch-text">{touch.note}</p>}
      </div>
      {takeBack(touch.createdAt) && (
        <ActionForm
          action={removeTouchAction}
          hidden={{ id: touch.id, version: touch.version }}
          errors={words.errors}
        >
          <Remove t={t} what={`${words.channels[touch.channel]} ${write.time(touch.occurredAt)}`} />
        </ActionForm>
      )}
    </li>
  )
}

function SessionLine({
  id,
  rows,
  takeBack,
  words,
  write,
  t,
}: Common & { id: string; rows: readonly TouchEntry[] }) {
  const [first] = rows
  if (first === undefined) return null
  const session = sessionOf(rows)
  return (
    <li className="touch-entry">
      <span className="touch-time">{write.time(first.occurredAt)}</span>
      <div className="touch-body">
        <p>
          <Warmth warm={first.warm} t={t} /> <strong>{words.channels[first.channel]}</strong>
          {' · '}
          {t('entries.session', session)} · {write.duration(session.minutes)}
        </p>
        <ul className="touch-parts">
          {rows.map(row => (
            <li key={row.id}>
              {t('entries.batch', { count: row.quantity, result: words.results[row.result].toLowerCase() })}{' '}
              <span className="touch-hint">{write.duration(row.minutes)}</span>
            </li>
          ))}
        </ul>
        <p className="touch-hint">{t('entries.coldWhy')}</p>
        {first.note !== null && <p className="touch-text">{first.note}</p>}
      </div>
      {takeBack(first.createdAt) && (
        <ActionForm action={removeSessionAction} hidden={{ id }} errors={words.errors}>
          <Remove t={t} what={t('entries.session', session)} />
        </ActionForm>
      )}
    </li>
  )
}

function TimeLine({ time, takeBack, words, write, t }: Common & { time: TimeRow }) {
  return (
    <li className="touch-entry">
      <span className="touch-time" />
      <div className="touch-body">
        <p>
          <span className="chip">{t('entries.time')}</span> <strong>{words.channels[time.channel]}</strong> ·{' '}
          {write.duration(time.minutes)}
        </p>
        {time.note !== null && <p className="touch-text">{time.note}</p>}
      </div>
      {takeBack(time.createdAt) && (
        <ActionForm
          action={removeTimeAction}
          hidden={{ id: time.id, version: time.version }}
          errors={words.errors}
        >
          <Remove t={t} what={`${words.channels[time.channel]} ${write.duration(time.minutes)}`} />
        </ActionForm>
      )}
    </li>
  )
}

const Remove = ({ t, what }: { t: Common['t']; what: string }) => (
  <button type="submit" className="button touch-remove" aria-label={t('entries.remove', { what })}>
    {t('entries.removeShort')}
  </button>
)
