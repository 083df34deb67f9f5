import type { getTranslations } from '@/lib/platform/i18n/translations'

/** The plan's words, as its parts are handed them. */
export type PlanT = Awaited<ReturnType<typeof getTranslations<'plan'>>>
