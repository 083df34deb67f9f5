import { errorWords } from '@/components/ui/error-words'
import { formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'
import type { InboxView } from '@/lib/signals/load-inbox'

/** What every part of the inbox writes with. */
export async function inboxWords({ scope }: Pick<InboxView, 'scope'>) {
  const [t, did, rows, stages, errors] = await Promise.all([
    getTranslations('signals'),
    getTranslations('today'),
    getTranslations('rows'),
    getTranslations('board'),
    errorWords(),
  ])
  return { t, did, rows, stages, errors, write: formatFor(scope.language, scope.currency, scope.timeZone) }
}

export type InboxWords = Awaited<ReturnType<typeof inboxWords>>
