import { ActionForm } from '@/components/ui/action-form'
import { errorWords } from '@/components/ui/error-words'
import { setNormsAction } from '@/lib/content/actions'
import type { PortfolioView } from '@/lib/content/load-portfolio'
import { getTranslations } from '@/lib/platform/i18n/translations'

interface Props {
  readonly view: PortfolioView
}

/** The norms of the mix, the ranking and the author's first look: shown to all, changed by administrators. */
export async function NormsForm({ view: { norms, settles } }: Props) {
  const [t, errors] = await Promise.all([getTranslations('portfolio'), errorWords()])
  if (!settles)
    return (
      <p className="brand-note">
        {t('settings.current', { own: norms.ownVoiceLeast, employer: norms.employerVoiceMost })}
      </p>
    )
  const numbers = [
    { name: 'ownVoiceLeast', label: t('settings.own'), value: norms.ownVoiceLeast, most: 100 },
    { name: 'employerVoiceMost', label: t('settings.employer'), value: norms.employerVoiceMost, most: 100 },
    { name: 'authorFirstHours', label: t('settings.hours'), value: norms.authorFirstHours, most: 720 },
  ]
  return (
    <section className="card brand-settings" aria-labelledby="brand-settings">
      <h2 id="brand-settings">{t('settings.title')}</h2>
      <ActionForm
        action={setNormsAction}
        hidden={{ version: norms.version }}
        errors={errors}
        className="brand-form"
        key={norms.version}
      >
        {numbers.map(({ name, label, value, most }) => (
          <label key={name}>
            {label}
            <input
              name={name}
              type="number"
              min={0}
              max={most}
              step={1}
              required
              defaultValue={value}
              className="field"
            />
          </label>
        ))}
        <label>
          {t('settings.ranking')}
          <select name="ranking" defaultValue={norms.ranking ? 'on' : 'off'} className="select">
            <option value="off">{t('settings.off')}</option>
            <option value="on">{t('settings.on')}</option>
          </select>
        </label>
        <button type="submit" className="button">
          {t('settings.save')}
        </button>
      </ActionForm>
    </section>
  )
}
