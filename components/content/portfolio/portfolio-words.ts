import type { Scope } from '@/db/scope'
import { type Format, formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

export interface PortfolioWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<'portfolio'>>>
  readonly write: Format
  readonly scope: Scope
}

export async function portfolioWords(scope: Scope): Promise<PortfolioWords> {
  const t = await getTranslations('portfolio')
  return { t, write: formatFor(scope.language, scope.currency, scope.timeZone), scope }
}
