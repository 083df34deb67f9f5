import type { Language } from '@/db/scope'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import type { ComposerWords } from './words'

const words: Readonly<Record<Language, ComposerWords>> = { en: en.composer, fr: fr.composer }

/** The composer's words in the reader's language, as plain texts that a client component may have. */
export const wordsIn = (language: Language): ComposerWords => words[language]
