import { demoSignInAction } from '@/lib/platform/auth/actions'
import type { DemoUser } from '@/lib/platform/auth/demo-sign-in'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** Says that this is a demo, and signs in as each role with one press. */
export async function DemoPanel({
  users,
  next,
}: {
  readonly users: readonly DemoUser[]
  readonly next: string
}) {
  const t = await getTranslations('auth')
  if (users.length === 0) return null
  return (
    <section aria-labelledby="demo-title" className="grid gap-3 rounded-card bg-warm-tint p-6 sm:px-8">
      <h2 id="demo-title" className="font-medium">
        {t('demo.title')}
      </h2>
      <p className="text-sm">{t('demo.intro')}</p>
      <form action={enter} className="grid gap-2">
        <input type="hidden" name="next" value={next} />
        {users.map(({ role, name, email }) => (
          <button
            key={email}
            type="submit"
            name="email"
            value={email}
            className="flex flex-wrap items-baseline justify-between gap-x-3 rounded-control border border-line bg-card px-4 py-2.5 text-left hover:border-warm focus-visible:outline-2 focus-visible:outline-warm"
          >
            <span className="font-medium">{t(`roles.${role}`)}</span>{' '}
            <span className="text-muted text-sm">{name}</span>
          </button>
        ))}
      </form>
    </section>
  )
}

async function enter(form: FormData): Promise<void> {
  'use server'
  await demoSignInAction(null, form)
}
