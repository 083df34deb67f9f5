import type en from '@/messages/en.json'

/** The words of the composer, which writes its own numbers into them. */
export type ComposerWords = (typeof en)['composer']

/** A text with its places filled in: `{count}`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
