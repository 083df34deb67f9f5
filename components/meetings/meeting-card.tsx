import { ActionForm } from '@/components/ui/action-form'
import { dayIn, type PlainDate } from '@/lib/calendar/domain/plain-date'
import { confirmMeetingAction } from '@/lib/meetings/actions'
import type { AgendaMeeting } from '@/lib/overview/queries/list-today'
import type { ErrorCode } from '@/lib/platform/action/result'
import type { Format } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly meeting: AgendaMeeting
  readonly today: PlainDate
  readonly now: Date
  readonly timeZone: string
  readonly write: Format
  readonly errors: Readonly<Record<ErrorCode, string>>
}

const kinds = ['in_person', 'video', 'phone'] as const

/** A meeting of the agenda; once it should be over, whether it took place. */
export async function MeetingCard({ meeting, today, now, timeZone, write, errors }: Props) {
  const [t, rows] = await Promise.all([getTranslations('today'), getTranslations('rows')])
  const day = dayIn(timeZone, meeting.startsAt)
  const over = meeting.status === 'to_confirm' || meeting.startsAt < now
  const time = write.time(meeting.startsAt)
  const when =
    day === today ? time : day > today ? `${t('tomorrow')} ${time}` : write.moment(meeting.startsAt)
  const kind = kinds.find(name => name === meeting.kind) ?? 'in_person'
  return (
    <article className="card today-card">
      <span className="avatar avatar-handshake" aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <div className="today-text">
        <span className="font-semibold">{meeting.title}</span>
        <span className="block text-muted">
          {[when, meeting.place ?? rows(`kind.${kind}`), meeting.firstEncounter ? t('first') : null]
            .filter(part => part !== null)
            .join(' · ')}
        </span>
      </div>
      {over && (
        <ActionForm
          action={confirmMeetingAction}
          hidden={{ id: meeting.id, version: meeting.version, idempotencyKey: crypto.randomUUID() }}
          errors={errors}
          className="today-actions"
        >
          <button type="submit" name="outcome" value="held" className="button button-handshake">
            {t('held')}
            <span className="sr-only"> {meeting.title}</span>
          </button>
          <button type="submit" name="outcome" value="no_show_theirs" className="button">
            {t('noShow')}
            <span className="sr-only"> {meeting.title}</span>
          </button>
        </ActionForm>
      )}
    </article>
  )
}
