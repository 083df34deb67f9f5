import { chooseLanguageAction } from '@/lib/platform/auth/actions'
import { languages } from '@/lib/platform/i18n/language'
import { readerLanguage } from '@/lib/platform/i18n/reader-language'
import { getTranslations } from '@/lib/platform/i18n/translations'

const names = { fr: 'Français', en: 'English' } as const

/** Two buttons that work without a script; each language is named in itself. */
export async function LanguageSwitch() {
  const [locale, t] = await Promise.all([readerLanguage(), getTranslations('auth')])
  return (
    <form action={choose} className="flex gap-1" aria-label={t('language')}>
      {languages.map(language => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === locale}
          className="rounded-control px-3 py-2 text-muted text-sm underline-offset-4 hover:underline focus-visible:outline-2 focus-visible:outline-warm aria-pressed:font-medium aria-pressed:text-ink"
        >
          {names[language]}
        </button>
      ))}
    </form>
  )
}

async function choose(form: FormData): Promise<void> {
  'use server'
  await chooseLanguageAction(null, form)
}
