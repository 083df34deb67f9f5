import { ActionForm } from '@/components/ui/action-form'
import type { Role } from '@/db/scope'
import {
  endMemberSessionsAction,
  forgetPrivatePostsAction,
  setMemberStatusAction,
} from '@/lib/organization/actions'
import type { PersonOfStaff } from '@/lib/organization/queries'
import type { ErrorCode } from '@/lib/platform/action/result'
import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly staff: readonly PersonOfStaff[]
  readonly self: string | null
  readonly errors: Readonly<Record<ErrorCode, string>>
}

const roles: readonly Role[] = ['salesperson', 'manager', 'director', 'marketing', 'admin']

/** Everyone with a seat, and the two things an administrator may do to it. */
export async function StaffTable({ staff, self, errors }: Props) {
  const [t, shell] = await Promise.all([getTranslations('settings'), getTranslations('shell')])
  return (
    <div className="rows-scroll">
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('teamColumn')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map(person => (
            <tr key={person.id}>
              <td>
                <span className="font-medium">{person.name}</span>
                <span className="block text-muted">{person.email}</span>
              </td>
              <td className="nowrap">
                {shell(`roles.${roles.find(role => role === person.role) ?? 'salesperson'}`)}
              </td>
              <td>{person.teamName ?? '–'}</td>
              <td className="nowrap">
                <span
                  className={
                    person.active ? (person.signsIn ? 'chip chip-handshake' : 'chip') : 'chip chip-alert'
                  }
                >
                  {t(`states.${person.active ? (person.signsIn ? 'signsIn' : 'seat') : 'closed'}`)}
                </span>
              </td>
              <td>
                {person.id !== self && (
                  <div className="today-actions">
                    <ActionForm
                      action={setMemberStatusAction}
                      hidden={{
                        id: person.id,
                        version: person.version,
                        status: person.active ? 'deactivated' : 'active',
                      }}
                      errors={errors}
                    >
                      <button
                        type="submit"
                        className="button button-small"
                        aria-label={t(person.active ? 'deactivateOf' : 'reactivateOf', { name: person.name })}
                      >
                        {t(person.active ? 'deactivate' : 'reactivate')}
                      </button>
                    </ActionForm>
                    {person.signsIn && person.active && (
                      <ActionForm action={endMemberSessionsAction} hidden={{ id: person.id }} errors={errors}>
                        <button
                          type="submit"
                          className="button button-small"
                          aria-label={t('endSessionsOf', { name: person.name })}
                        >
                          {t('endSessions')}
                        </button>
                      </ActionForm>
                    )}
                    {!person.active && (
                      <details className="staff-leave">
                        <summary
                          className="button button-small"
                          aria-label={t('forgetOf', { name: person.name })}
                        >
                          {t('forget')}
                        </summary>
                        <ActionForm
                          action={forgetPrivatePostsAction}
                          hidden={{ id: person.id }}
                          errors={errors}
                        >
                          <p>{t('forgetText', { name: person.name })}</p>
                          <button
                            type="submit"
                            className="button button-small"
                            aria-label={t('forgetNowOf', { name: person.name })}
                          >
                            {t('forgetNow')}
                          </button>
                        </ActionForm>
                      </details>
                    )}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
