import type { Network } from './networks'

const hosts: Readonly<Record<Network, readonly string[] | null>> = {
  linkedin: ['linkedin.com', 'lnkd.in'],
  x: ['x.com', 'twitter.com'],
  facebook: ['facebook.com', 'fb.com', 'fb.watch'],
  instagram: ['instagram.com'],
  other: null,
}

/** A web address as written by a person; null for what is none, or carries a name and password. */
export function readAddress(text: string): URL | null {
  const trimmed = text.trim()
  if (/\s/.test(trimmed) || !URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  const web = url.protocol === 'https:' || url.protocol === 'http:'
  return web && url.hostname.includes('.') && url.username === '' && url.password === '' ? url : null
}

/** Whether an address is an https address of a network, where a post of it can stand. */
export function isAddressOn(network: Network, text: string): boolean {
  const url = readAddress(text)
  if (url === null || url.protocol !== 'https:') return false
  const known = hosts[network]
  if (known === null) return true
  const fits = known.some(host => url.hostname === host || url.hostname.endsWith(`.${host}`))
  return fits && url.pathname.length > 1
}

/** A text with its link behind it, unless the link stands in it already. */
export const withLink = (text: string, link: string | null): string =>
  link === null || link === '' || text.includes(link) ? text : `${text.trimEnd()}\n\n${link}`

/**
 * Where a network lets its member write, with the text in it as far as the network takes one: LinkedIn and X do, Facebook
 * takes a link only, Instagram has nothing of the kind on the web; null where there is no such place.
 */
export function writingAddress(network: Network, text: string, link: string | null): string | null {
  switch (network) {
    case 'linkedin':
      return `https://www.linkedin.com/feed/?shareActive=true&text=${encodeURIComponent(withLink(text, link))}`
    case 'x':
      return `https://x.com/intent/post?text=${encodeURIComponent(withLink(text, link))}`
    case 'facebook':
      return link === null || link === ''
        ? 'https://www.facebook.com/'
        : `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(link)}`
    case 'instagram':
      return 'https://www.instagram.com/'
    case 'other':
      return null
  }
}
