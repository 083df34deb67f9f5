import type { Language } from '@/db/scope'

const french =
  /(?<!\p{L})(?:le|la|les|des|une|est|dans|pour|avec|sur|que|qui|nous|vous|ce|cette|du|au)(?!\p{L})/giu
const english =
  /(?<!\p{L})(?:the|and|of|is|are|in|for|with|on|that|this|we|you|our|your|to|it|from)(?!\p{L})/giu

/** The language of a text by its small words; `otherwise` where they say nothing. */
export function guessLanguage(text: string, otherwise: Language): Language {
  const start = text.slice(0, 4000)
  const [fr, en] = [start.match(french)?.length ?? 0, start.match(english)?.length ?? 0]
  return fr === en ? otherwise : fr > en ? 'fr' : 'en'
}
