import type { Language } from '@/db/scope'
import { requireScope } from '../access/current-scope'
import { type Format, formatFor } from './format'

export interface ReaderFormat {
  readonly locale: Language
  readonly currency: string
  readonly write: Format
}

/** How to write for the member who asks: his language, his organization's currency and time zone. Sends a stranger to sign in. */
export async function readerFormat(): Promise<ReaderFormat> {
  const { language: locale, currency, timeZone } = await requireScope('profile:edit')
  return { locale, currency, write: formatFor(locale, currency, timeZone) }
}
