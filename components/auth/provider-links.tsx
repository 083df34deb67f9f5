import { getTranslations } from '@/lib/platform/i18n/translations'

type Props = { readonly providers: readonly { readonly id: string; readonly name: string }[] }

/** Ways in through other houses: plain links, since a form's target is held to this site by the content policy. */
export async function ProviderLinks({ providers }: Props) {
  const t = await getTranslations('auth')
  if (providers.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">{t('signIn.or')}</p>
      {providers.map(({ id, name }) => (
        <a
          key={id}
          href={`/api/auth/start/${id}`}
          className="rounded-control border border-muted px-4 py-2.5 text-center font-medium hover:border-warm focus-visible:outline-2 focus-visible:outline-warm"
        >
          {t('signIn.with', { provider: name })}
        </a>
      ))}
    </div>
  )
}
