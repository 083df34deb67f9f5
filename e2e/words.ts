import en from '../messages/en.json' with { type: 'json' }
import fr from '../messages/fr.json' with { type: 'json' }

/** The words of both languages, so that a journey finds things by what people read. */
export const words = { en, fr } as const
export type Language = keyof typeof words
export const languages = ['en', 'fr'] as const satisfies readonly Language[]

export const roles = ['salesperson', 'manager', 'director', 'marketing', 'admin'] as const
export type Role = (typeof roles)[number]

/** A text with its places filled in: `word('Promise kept: {text}', { text })`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''))
