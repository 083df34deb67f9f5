import type { formatFor } from '@/lib/platform/format/format'
import type { getTranslations } from '@/lib/platform/i18n/translations'

export type LibraryWords = Awaited<ReturnType<typeof getTranslations<'library'>>>
export type Write = ReturnType<typeof formatFor>
export const sources = ['employer', 'sector', 'competitor'] as const
