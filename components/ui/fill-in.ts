/** A text with its places filled in, where no translator is: `fillIn('Move {title}', { title })`. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''))
