import type { Tone } from '@/components/charts/domain/spec'
import type { Scope } from '@/db/scope'
import type { FunnelStep } from '@/lib/pipeline/domain/funnel'
import { type Format, formatFor } from '@/lib/platform/format/format'
import { getTranslations } from '@/lib/platform/i18n/translations'

export interface FunnelWords {
  readonly t: Awaited<ReturnType<typeof getTranslations<'funnel'>>>
  readonly write: Format
  readonly scope: Scope
}

export async function funnelWords(scope: Scope): Promise<FunnelWords> {
  const t = await getTranslations('funnel')
  return { t, scope, write: formatFor(scope.language, scope.currency, scope.timeZone) }
}

export const stepTones: Readonly<Record<FunnelStep, Tone>> = {
  signal: 'warm',
  warm_call: 'warm',
  cold_call: 'cold',
  meeting: 'handshake',
  opportunity: 'warm',
  won: 'ink',
}
