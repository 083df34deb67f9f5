import { errorWords } from '@/components/ui/error-words'
import { getTranslations } from '@/lib/platform/i18n/translations'
import '@/components/overview/rows.css'
import '@/components/overview/today.css'
import { setTeamVisibilityAction } from '@/lib/organization/actions'
import type { SettingsView } from '@/lib/organization/loaders'
import { can } from '@/lib/platform/access/permissions'
import { switchOrganizationAction } from '@/lib/platform/account/actions'
import { formatFor } from '@/lib/platform/format/format'
import { languages } from '@/lib/platform/i18n/language'
import { setDensityAction, setLanguageAction, setThemeAction } from '@/lib/platform/preferences/actions'
import { densities, themes } from '@/lib/platform/preferences/domain/appearance'
import { ChoiceForm } from './choice-form'
import { InviteForm } from './invite-form'
import { PasswordForm } from './password-form'
import './settings.css'
import { StaffTable } from './staff-table'

interface Props {
  readonly view: SettingsView
}

/** The reader's own settings, then the organization's. */
export async function Settings({ view }: Props) {
  const [t, hours, errors] = await Promise.all([
    getTranslations('settings'),
    getTranslations('hours'),
    errorWords(),
  ])
  const { scope, house } = view
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('title')}</h1>
          <p className="page-subtitle">{scope.organizationName}</p>
        </div>
        <a href="/sign-out" className="button">
          {t('signOut')}
        </a>
      </div>
      <section className="card settings-card">
        <h2>{t('mine')}</h2>
        {view.seats.length > 1 && (
          <ChoiceForm
            action={switchOrganizationAction}
            name="organization"
            label={t('account.organization')}
            value={scope.organizationId}
            choices={view.seats.map(seat => ({ value: seat.organizationId, label: seat.organizationName }))}
            apply={t('apply')}
            errors={errors}
          />
        )}
        <ChoiceForm
          action={setLanguageAction}
          name="language"
          label={t('language')}
          value={scope.language}
          choices={languages.map(value => ({ value, label: t(`languages.${value}`) }))}
          apply={t('apply')}
          errors={errors}
        />
        <ChoiceForm
          action={setThemeAction}
          name="theme"
          label={t('theme')}
          value={view.theme}
          choices={themes.map(value => ({ value, label: t(`themes.${value}`) }))}
          apply={t('apply')}
          errors={errors}
        />
        <ChoiceForm
          action={setDensityAction}
          name="density"
          label={t('density')}
          hint={t('densityHint')}
          value={view.density}
          choices={densities.map(value => ({ value, label: t(`densities.${value}`) }))}
          apply={t('apply')}
          errors={errors}
        />
      </section>
      {!scope.isDemo && (
        <section className="card settings-card">
          <h2>{t('account.password')}</h2>
          <PasswordForm
            words={{
              current: t('account.current'),
              password: t('account.new'),
              change: t('account.change'),
              done: t('account.changed'),
            }}
            errors={errors}
            problems={{
              too_short: t('passwordProblem.too_short'),
              too_common: t('passwordProblem.too_common'),
              too_long: t('passwordProblem.too_long'),
            }}
          />
        </section>
      )}
      {can(scope.role, 'pipeline:manage') && (
        <section className="card settings-card">
          <h2>
            <a href="/settings/hours">{hours('link')}</a>
          </h2>
          <p className="text-muted">{hours('linkHint')}</p>
        </section>
      )}
      {house !== null && <House view={view} house={house} />}
    </>
  )
}

async function House({ view: { scope }, house }: Props & { house: NonNullable<SettingsView['house']> }) {
  const [t, shell, errors] = await Promise.all([
    getTranslations('settings'),
    getTranslations('shell'),
    errorWords(),
  ])
  const write = formatFor(scope.language, scope.currency, scope.timeZone)
  const roles = (['salesperson', 'manager', 'director', 'marketing', 'admin'] as const).map(value => ({
    value,
    label: shell(`roles.${value}`),
  }))
  return (
    <>
      <section className="card settings-card">
        <h2>{scope.organizationName}</h2>
        <ChoiceForm
          action={setTeamVisibilityAction}
          name="teamVisibility"
          label={t('team')}
          value={scope.teamVisibility}
          choices={(['averages', 'names'] as const).map(value => ({
            value,
            label: t(`visibility.${value}`),
          }))}
          apply={t('apply')}
          hidden={{ version: house.version }}
          errors={errors}
        />
      </section>
      <section className="card settings-card">
        <h2>{t('invite')}</h2>
        <InviteForm
          words={{
            name: t('name'),
            email: t('email'),
            role: t('role'),
            send: t('send'),
            ready: t('linkReady'),
          }}
          roles={roles}
          errors={errors}
          fields={{
            taken: t('field.taken'),
            deactivated: t('field.deactivated'),
            invalid: t('field.invalid'),
          }}
        />
      </section>
      <section className="card settings-card">
        <h2>{t('people')}</h2>
        <StaffTable staff={house.staff} self={scope.memberId} errors={errors} />
      </section>
      <section className="card settings-card">
        <h2>{t('audit')}</h2>
        {house.audit.length === 0 ? (
          <p className="text-muted">{t('auditEmpty')}</p>
        ) : (
          <div className="rows-scroll">
            <table className="rows">
              <thead>
                <tr>
                  <th scope="col">{t('when')}</th>
                  <th scope="col">{t('who')}</th>
                  <th scope="col">{t('what')}</th>
                </tr>
              </thead>
              <tbody>
                {house.audit.map(line => (
                  <tr key={line.id}>
                    <td className="nowrap">{write.moment(line.at)}</td>
                    <td>{line.memberName ?? t('console')}</td>
                    <td translate="no">{line.action}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  )
}
