import { errorWords } from '@/components/ui/error-words'
import { getTranslations } from '@/lib/platform/i18n/translations'

/** The words of the form for a text, as plain strings for the browser. */
export async function referenceWords() {
  const [t, errors] = await Promise.all([getTranslations('library'), errorWords()])
  return {
    title: t('field.title'),
    body: t('field.body'),
    source: t('field.source'),
    language: t('field.language'),
    url: t('field.url'),
    publishedOn: t('field.publishedOn'),
    save: t('field.save'),
    saved: t('field.saved'),
    added: t('field.added'),
    problem: t('field.problem'),
    sources: {
      employer: t('sources.employer'),
      sector: t('sources.sector'),
      competitor: t('sources.competitor'),
    },
    languages: { fr: t('field.fr'), en: t('field.en') },
    errors,
  }
}

export type ReferenceWords = Awaited<ReturnType<typeof referenceWords>>
