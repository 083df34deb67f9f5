/** Part of a file's name from the beginning of a text: letters, digits and hyphens, at most 48 of them. */
export const slugOf = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-+|-+$/g, '')

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** The ending of a picture's file by its type. */
export const endingOf = (mime: string): string => endings[mime] ?? 'bin'
