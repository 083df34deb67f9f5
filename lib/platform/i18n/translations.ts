import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import type { Language } from '@/db/scope'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { readerLanguage } from './reader-language'

type Messages = typeof en
type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>
type Translator<Name extends Namespace> = ReturnType<typeof createTranslator<Messages, Name>>

const catalogues: Record<Language, Messages> = { en, fr }
const translators = new Map<string, unknown>()

/**
 * The words of a namespace in a language. Kept for the life of the process: a translator parses a message once, and one made
 * for each request would parse its messages at each request.
 */
export function translationsIn<const Name extends Namespace>(
  language: Language,
  namespace: Name,
): Translator<Name> {
  const key = `${language} ${namespace}`
  const known = translators.get(key)
  if (known !== undefined) return known as Translator<Name>
  const made = remembering(
    createTranslator<Messages, Name>({ locale: language, messages: catalogues[language], namespace }),
  )
  translators.set(key, made)
  return made
}

/** The same translator, which finds a message without values once: most of what a page says, a hundred times a page. */
function remembering<Name extends Namespace>(translate: Translator<Name>): Translator<Name> {
  const said = new Map<unknown, string>()
  return new Proxy(translate, {
    apply: (target, self, args: Parameters<Translator<Name>>) => {
      const [key, values] = args
      if (values !== undefined) return Reflect.apply(target, self, args)
      const known = said.get(key)
      if (known !== undefined) return known
      const text: string = Reflect.apply(target, self, args)
      said.set(key, text)
      return text
    },
  })
}

/** The words of a namespace in the reader's language. */
export const getTranslations = async <const Name extends Namespace>(
  namespace: Name,
): Promise<Translator<Name>> => translationsIn(await readerLanguage(), namespace)

/** The whole catalogue of the reader's language, for words that are looked up by a name from data. */
export const getMessages = async (): Promise<Messages> => catalogues[await readerLanguage()]
