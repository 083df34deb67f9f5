import type { Language } from '@/db/scope'
import type en from '@/messages/en.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof en
  }
}
