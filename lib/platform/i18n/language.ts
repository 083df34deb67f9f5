import type { Language } from '@/db/scope'

export const languages = ['fr', 'en'] as const satisfies readonly Language[]
export const languageCookie = 'language'

/** A language code as one of ours; null for any other. */
export const readLanguage = (value: string | undefined | null): Language | null =>
  value === 'fr' || value === 'en' ? value : null

/** The first of ours in an Accept-Language header, by its weights; English when it names none. */
export function languageOfBrowser(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map(parameter => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean)
      return { language: readLanguage(tag.slice(0, 2).toLowerCase()), weight: Number(weight ?? 1), position }
    })
    .filter(candidate => candidate.language !== null && candidate.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
  return wanted[0]?.language ?? 'en'
}
