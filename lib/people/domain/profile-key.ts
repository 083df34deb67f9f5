import { urlKey } from '../../imports/domain/identity'

/** The key an import knows a profile again by, of an address somebody pasted; null when the text is none. */
export function profileKey(text: string): string | null {
  const pasted = text.trim()
  if (!/^(?:https?:\/\/|www\.|(?:[a-z]{2,3}\.)?linkedin\.com\/)\S+$/i.test(pasted)) return null
  const key = urlKey(pasted)
  return key?.includes('/') === true ? `url:${key}` : null
}

/** A name for whoever has this profile until somebody gives a better one: `linkedin.com/in/ana-b-12ab34` → `Ana B`. */
export function nameOfProfile(key: string): string {
  const last = key.split('/').at(-1) ?? ''
  const words = last
    .split(/[-_.]+/)
    // LinkedIn ends an address that others have too with digits or a hash.
    .filter((word, index, all) => word !== '' && !(index > 0 && index === all.length - 1 && /\d/.test(word)))
  return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
